package dev.stateflow.kafka.client;

/** As many requests are under way as the client takes; this one was not sent. */
public final class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverloadedException(int maxInFlight) {
        super(maxInFlight + " requests are in flight already");
    }
}
