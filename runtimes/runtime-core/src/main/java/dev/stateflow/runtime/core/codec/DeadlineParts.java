package dev.stateflow.runtime.core.codec;

import dev.stateflow.api.Deadline;
import org.jspecify.annotations.Nullable;

/** Takes deadlines apart, and makes them again. They are nodes: the call that a deadline limits and the variable that closes it share one object. */
final class DeadlineParts {
    private DeadlineParts() {}

    static @Nullable Object[] of(Object object) {
        Deadline deadline = (Deadline) object;
        return new @Nullable Object[] {deadline.due(), deadline.isOpen()};
    }

    static Object deadline(@Nullable Object[] parts) {
        if (parts.length != 2) {
            throw new CodecException("malformed: a deadline");
        }
        Deadline deadline = Deadline.at((Long) JdkTypes.get(parts, 0));
        if (!(Boolean) JdkTypes.get(parts, 1)) {
            deadline.close();
        }
        return deadline;
    }
}
