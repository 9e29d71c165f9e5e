package dev.stateflow.analyzer.callbacks;

import dev.stateflow.api.Entities;
import dev.stateflow.api.ScheduledCall;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Entities#schedule}. */
public final class Delays {
    private Delays() {}

    /** As {@link Entities#schedule}. Its frame is what is kept of a scheduled call. */
    public static @Nullable ScheduledCall schedule(Duration delay, Runnable call) {
        Objects.requireNonNull(delay, "Entities.schedule was given null");
        Objects.requireNonNull(call, "Entities.schedule was given null");
        ScheduledCall scheduled = fork(delay);
        if (scheduled == null) {
            call.run();
        }
        return scheduled;
    }

    /** Comes back twice: at once, with a value, and when the time has come, with null. The compiler knows it by name, and no call of it is left. */
    @SuppressWarnings("DoNotCallSuggester")
    static @Nullable ScheduledCall fork(Duration delay) {
        throw new IllegalStateException("after " + delay);
    }
}
