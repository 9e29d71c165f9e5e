package dev.stateflow.kafka.client;

import dev.stateflow.kafka.wire.Reason;
import dev.stateflow.kafka.wire.Refusal;

/** The job did not serve a request, or can't tell its answer; the reason says which. */
public final class RequestRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RequestRefusedException(Refusal refusal) {
        super(refusal.detail());
        this.reason = refusal.reason();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
