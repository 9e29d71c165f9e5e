package dev.stateflow.kafka.client;

import java.time.Duration;
import java.util.Optional;

/**
 * How one request is sent.
 *
 * @param requestId the client's id of the request: whoever repeats it to the same instance gets the first answer, and there is one effect. Empty if nobody will repeat
 *     it
 * @param timeout how long it waits for its reply; empty for the client's usual time. A request that has not begun by then has no effect
 */
public record CallOptions(Optional<String> requestId, Optional<Duration> timeout) {
    /** Not repeatable, with the client's usual time. */
    public static final CallOptions USUAL = new CallOptions(Optional.empty(), Optional.empty());

    public CallOptions {
        if (timeout.isPresent() && (timeout.get().isNegative() || timeout.get().isZero())) {
            throw new IllegalArgumentException("a call can't have " + timeout.get());
        }
    }

    /** With an id. */
    public static CallOptions id(String requestId) {
        return new CallOptions(Optional.of(requestId), Optional.empty());
    }

    /** With another time. */
    public CallOptions within(Duration limit) {
        return new CallOptions(requestId, Optional.of(limit));
    }
}
