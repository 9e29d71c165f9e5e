package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.IteratedEntry;
import dev.stateflow.runtime.core.abi.ListCursor;
import dev.stateflow.runtime.core.abi.SnapshotCursor;
import dev.stateflow.runtime.core.abi.WritableIteration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the iterators of split code apart, and makes them again. */
final class CursorParts {
    private CursorParts() {}

    static @Nullable Object[] of(Object iteration) {
        return ((WritableIteration) iteration).parts();
    }

    static Object list(@Nullable Object[] parts) {
        check(parts, 4);
        return new ListCursor<>((List<?>) JdkTypes.get(parts, 0), number(parts, 1), number(parts, 2), number(parts, 3));
    }

    static Object snapshot(@Nullable Object[] parts) {
        check(parts, 5);
        return new SnapshotCursor<>(
                (Collection<?>) JdkTypes.get(parts, 0),
                (@Nullable Object[]) JdkTypes.get(parts, 1),
                number(parts, 2),
                number(parts, 3),
                (Boolean) JdkTypes.get(parts, 4));
    }

    static Object entry(@Nullable Object[] parts) {
        check(parts, 3);
        return new IteratedEntry<>((Collection<?>) JdkTypes.get(parts, 0), parts[1], parts[2]);
    }

    private static int number(@Nullable Object[] parts, int index) {
        return (Integer) JdkTypes.get(parts, index);
    }

    private static void check(@Nullable Object[] parts, int count) {
        if (parts.length != count) {
            throw new CodecException("malformed: an iterator");
        }
    }
}
