package dev.stateflow.runtime.core.codec;

import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Looks at what was made from an older build's bytes: trees are made without comparing, but what compares may have changed since. */
final class OlderChecks {
    private OlderChecks() {}

    static void check(@Nullable Object made) {
        if (made instanceof SortedMap<?, ?> map) {
            check(map.keySet().iterator(), map.comparator());
        } else if (made instanceof SortedSet<?> set) {
            check(set.iterator(), set.comparator());
        }
    }

    @SuppressWarnings("unchecked") // what a tree compares by
    private static void check(Iterator<?> elements, @Nullable Comparator<?> comparator) {
        Comparator<Object> order =
                comparator == null ? (a, b) -> ((Comparable<Object>) a).compareTo(b) : (Comparator<Object>) comparator;
        Object last = null;
        while (elements.hasNext()) {
            Object next = elements.next();
            if (last != null && order.compare(last, next) >= 0) {
                throw new Unreadable.Thrown(
                        "elements of a sorted set, or keys of a sorted map, have another order now");
            }
            last = next;
        }
    }
}
