package dev.stateflow.runtime.core.message;

import java.util.List;

/**
 * Asks an instance for something.
 *
 * @param target the instance
 * @param operation what is asked for
 * @param returnTo where the reply goes; also identifies the request, so that a repetition is recognised
 * @param open the earlier requests of the same sender to the same target that the sender still waits for, by call id, ascending. Whatever else
 *     it sent to this target before is over. Empty for clients, and where the binding delivers exactly once
 */
public record Request(Address target, Operation operation, ReturnAddress returnTo, List<Long> open) implements Message {
    public Request {
        open = List.copyOf(open);
    }

    /** A request of a client, or of an instance that waits for nothing else from the target. */
    public Request(Address target, Operation operation, ReturnAddress returnTo) {
        this(target, operation, returnTo, List.of());
    }
}
