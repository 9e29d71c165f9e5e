package dev.stateflow.runtime.local.engine;

import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;

/**
 * How long things that belong to calls are kept.
 *
 * @param timeout how long an instance waits for the answer of another one, where the method that is called does not say otherwise
 * @param remembered how many outcomes of repeatable requests an instance remembers
 * @param rememberedFor for how long, at most
 */
public record CallSettings(Duration timeout, int remembered, Duration rememberedFor) {
    /** No limit for calls; 1,000 outcomes, for a day. */
    public static final CallSettings DEFAULT = new CallSettings(StepOptions.FOR_EVER, 1_000, Duration.ofDays(1));

    public CallSettings {
        if (timeout.isNegative() || timeout.isZero() || remembered < 0 || rememberedFor.isNegative()) {
            throw new IllegalArgumentException("limits of calls must be positive");
        }
    }

    public CallSettings withTimeout(Duration limit) {
        return new CallSettings(limit, remembered, rememberedFor);
    }

    public CallSettings withRemembered(int outcomes) {
        return new CallSettings(timeout, outcomes, rememberedFor);
    }

    public CallSettings withRememberedFor(Duration retention) {
        return new CallSettings(timeout, remembered, retention);
    }

    StepOptions apply(StepOptions options) {
        return options.withCallTimeout(timeout).withClientWindow(remembered).withClientRetention(rememberedFor);
    }
}
