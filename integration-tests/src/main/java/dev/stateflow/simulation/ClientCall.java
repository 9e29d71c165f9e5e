package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request of a client, and what became of it. Times are steps of the simulation. */
public final class ClientCall {
    /** Not yet. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final String id;
    private final int phase;
    private final Request request;
    private int sentAt = NEVER;
    private int answeredAt = NEVER;
    private @Nullable Outcome outcome;

    /**
     * @param id names the request, and tells it from all others
     * @param phase it is sent when all requests of lower phases are answered
     * @param target whom it is for
     * @param operation what is asked
     */
    public ClientCall(String id, int phase, Address target, Operation operation) {
        this.id = id;
        this.phase = phase;
        this.request = new Request(target, operation, new ReturnAddress.Client(id));
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** When it may be sent. */
    public int phase() {
        return phase;
    }

    /** The request. */
    public Request request() {
        return request;
    }

    /** When it was sent first. */
    public int sentAt() {
        return sentAt;
    }

    /** When the first reply came. */
    public int answeredAt() {
        return answeredAt;
    }

    /** Whether a reply came. */
    public boolean isAnswered() {
        return outcome != null;
    }

    /** The first reply. */
    public Outcome outcome() {
        return Objects.requireNonNull(outcome, "not answered");
    }

    /** The value of the first reply; null also if it is a failure. */
    public @Nullable Object value() {
        return outcome instanceof Outcome.Value value ? value.value() : null;
    }

    /** Whether the first reply is a failure of a class with this simple name. */
    public boolean failedWith(String simpleName) {
        return outcome instanceof Outcome.Failure failure
                && failure.exception().getClass().getSimpleName().equals(simpleName);
    }

    void sent(int step) {
        if (sentAt == NEVER) {
            sentAt = step;
        }
    }

    void answered(int step, Outcome first) {
        answeredAt = step;
        outcome = first;
    }

    @Override
    public String toString() {
        return id;
    }
}
