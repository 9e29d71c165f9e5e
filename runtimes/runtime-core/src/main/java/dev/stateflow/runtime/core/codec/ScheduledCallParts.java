package dev.stateflow.runtime.core.codec;

import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.abi.EntityObject;
import org.jspecify.annotations.Nullable;

/** Takes the names of scheduled calls apart, and makes them again. */
final class ScheduledCallParts {
    private ScheduledCallParts() {}

    static @Nullable Object[] of(Object object) {
        ScheduledCall call = (ScheduledCall) object;
        if (!(call.home() instanceof EntityObject)) {
            throw new CodecException(call + " was scheduled in a test, not in an application");
        }
        return new @Nullable Object[] {call.home(), call.id()};
    }

    static Object scheduledCall(@Nullable Object[] parts) {
        if (parts.length != 2 || !(parts[0] instanceof EntityObject home) || !(parts[1] instanceof Long id)) {
            throw new CodecException("malformed: a scheduled call");
        }
        return ScheduledCall.of(home, id);
    }
}
