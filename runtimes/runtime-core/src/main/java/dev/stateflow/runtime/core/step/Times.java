package dev.stateflow.runtime.core.step;

import java.time.Duration;

/** Durations in whole milliseconds, for times that must not be too early and don't overflow. */
final class Times {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    /** A duration rounded up to milliseconds: 0 if it is not positive, {@link Long#MAX_VALUE} if it is longer than can be counted. */
    static long millis(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return 0;
        }
        if (duration.getSeconds() >= Long.MAX_VALUE / 1000) {
            return Long.MAX_VALUE;
        }
        return duration.getSeconds() * 1000 + (duration.getNano() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    }

    /** The time so much later; the end of time if that is beyond it. */
    static long after(long now, long millis) {
        long then = now + millis;
        return then < now ? Long.MAX_VALUE : then;
    }
}
