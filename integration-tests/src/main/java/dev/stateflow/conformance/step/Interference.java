package dev.stateflow.conformance.step;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import java.util.Optional;

/** Plants errors in a run, to prove that the comparison finds them. */
public interface Interference {
    /** A run without planted errors. */
    Interference NONE = new Interference() {};

    /** What is sent in place of a message; empty to lose it. */
    default Optional<Message> onSend(Message message) {
        return Optional.of(message);
    }

    /** Whether the record of an instance is stored after a step. */
    default boolean stores(Address instance, long step) {
        return true;
    }
}
