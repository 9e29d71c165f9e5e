package dev.stateflow.runtime.core.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes immutable collections apart, and makes them again. */
final class CollectionParts {
    private CollectionParts() {}

    static @Nullable Object[] ofCollection(Object collection) {
        return ((Collection<?>) collection).toArray();
    }

    static @Nullable Object[] ofMap(Object map) {
        return CollectionTypes.keysAndValues((Map<?, ?>) map);
    }

    static @Nullable Object[] ofEntry(Object entry) {
        Map.Entry<?, ?> e = (Map.Entry<?, ?>) entry;
        return new Object[] {e.getKey(), e.getValue()};
    }

    /** {@code List.of}, or, if there are nulls, {@code Stream.toList}. */
    static List<?> list(@Nullable Object[] parts) {
        return Arrays.asList(parts).contains(null) ? Stream.of(parts).toList() : List.of(parts);
    }

    static Set<?> set(@Nullable Object[] parts) {
        Set<?> set = Set.of(parts);
        if (!Arrays.equals(set.toArray(), parts)) {
            // elements with one place in the table are in the order of insertion, and iteration may go backwards
            Set<?> other = Set.of(reversed(parts, 1));
            return Arrays.equals(other.toArray(), parts) ? other : set;
        }
        return set;
    }

    private static Object[] reversed(@Nullable Object[] parts, int stride) {
        @Nullable Object[] result = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = parts[parts.length - stride - i + 2 * (i % stride)];
        }
        return result;
    }

    static Map<?, ?> map(@Nullable Object[] parts) {
        Map<?, ?> map = entries(parts);
        if (!Arrays.equals(ofMap(map), parts)) {
            Map<?, ?> other = entries(reversed(parts, 2));
            return Arrays.equals(ofMap(other), parts) ? other : map;
        }
        return map;
    }

    private static Map<?, ?> entries(@Nullable Object[] parts) {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            entries.add(Map.entry(JdkTypes.get(parts, i), JdkTypes.get(parts, i + 1)));
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types can't be made otherwise
        Map.Entry<Object, Object>[] array = entries.toArray(new Map.Entry[0]);
        return Map.ofEntries(array);
    }
}
