package dev.stateflow.kafka.wire;

import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;

/**
 * A request as a client sends it.
 *
 * @param request what is asked; returns to a {@link ReturnAddress.Client} whose route is the id of the client
 * @param deadline when it is too late to begin with it, in epoch milliseconds; {@link #NO_DEADLINE} if it never is
 */
public record ClientRequest(Request request, long deadline) {
    /** It is never too late. */
    public static final long NO_DEADLINE = Long.MAX_VALUE;

    public ClientRequest {
        if (!(request.returnTo() instanceof ReturnAddress.Client)) {
            throw new IllegalArgumentException("clients do not send requests that return to " + request.returnTo());
        }
    }

    /** Who waits for the reply. */
    public ReturnAddress.Client client() {
        return (ReturnAddress.Client) request.returnTo();
    }

    /** Whether it is too late to begin. */
    public boolean isOver(long now) {
        return deadline != NO_DEADLINE && deadline <= now;
    }

    /** What the client is told when it is too late. */
    public Refusal over() {
        return new Refusal(Reason.DEADLINE_OVER, request.target() + " was not asked: the deadline was over");
    }
}
