package dev.stateflow.runtime.core.step;

import java.time.Duration;

/**
 * How a binding wants its steps.
 *
 * @param border what happens to values that cross between instances
 * @param delivery what the binding promises of messages between instances
 * @param callerRetention for how long an instance remembers another that does not call it any more: longer than the binding may hold a copy of a message, or else a
 *     copy that comes even later takes effect a second time. {@link #FOR_EVER} is always right, and costs some bytes for every instance that ever called
 * @param clientWindow how many outcomes of client requests an instance remembers, so that a repeated request gets the first answer; 0 if no
 *     client ever repeats a request
 * @param clientRetention for how long such an outcome is remembered at most: one that is older is forgotten when the next request arrives
 * @param callTimeout how long an instance waits for the answer of another one, where the method that is called does not say otherwise
 */
public record StepOptions(
        BorderPolicy border,
        Delivery delivery,
        Duration callerRetention,
        int clientWindow,
        Duration clientRetention,
        Duration callTimeout) {
    /** Nothing is ever forgotten, or waits for as long as it takes. */
    public static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    /** Messages in memory, delivered at least once; 1,000 outcomes for clients; calls without limit. */
    public static final StepOptions DEFAULT =
            new StepOptions(BorderPolicy.COPY, Delivery.AT_LEAST_ONCE, FOR_EVER, 1_000, FOR_EVER, FOR_EVER);

    public StepOptions {
        if (callerRetention.isNegative() || callerRetention.compareTo(FOR_EVER) > 0) {
            throw new IllegalArgumentException("callers can't be remembered for " + callerRetention);
        }
        if (clientWindow < 0) {
            throw new IllegalArgumentException("a de-duplication window can't be negative");
        }
        if (clientRetention.isNegative() || clientRetention.compareTo(FOR_EVER) > 0) {
            throw new IllegalArgumentException("outcomes can't be remembered for " + clientRetention);
        }
        if (callTimeout.isNegative() || callTimeout.isZero() || callTimeout.compareTo(FOR_EVER) > 0) {
            throw new IllegalArgumentException("calls can't be limited to " + callTimeout);
        }
    }

    /** These options with another border policy. */
    public StepOptions with(BorderPolicy policy) {
        return new StepOptions(policy, delivery, callerRetention, clientWindow, clientRetention, callTimeout);
    }

    /** These options with another delivery. */
    public StepOptions with(Delivery promise) {
        return new StepOptions(border, promise, callerRetention, clientWindow, clientRetention, callTimeout);
    }

    /** These options with another time for which silent callers are remembered. */
    public StepOptions withCallerRetention(Duration retention) {
        return new StepOptions(border, delivery, retention, clientWindow, clientRetention, callTimeout);
    }

    /** These options with another number of remembered outcomes. */
    public StepOptions withClientWindow(int outcomes) {
        return new StepOptions(border, delivery, callerRetention, outcomes, clientRetention, callTimeout);
    }

    /** These options with another time for which outcomes are remembered. */
    public StepOptions withClientRetention(Duration retention) {
        return new StepOptions(border, delivery, callerRetention, clientWindow, retention, callTimeout);
    }

    /** These options with another limit for calls. */
    public StepOptions withCallTimeout(Duration timeout) {
        return new StepOptions(border, delivery, callerRetention, clientWindow, clientRetention, timeout);
    }
}
