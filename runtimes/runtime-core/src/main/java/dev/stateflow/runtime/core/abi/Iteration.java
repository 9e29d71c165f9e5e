package dev.stateflow.runtime.core.abi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Iterators that survive a suspension. */
public final class Iteration {
    private Iteration() {}

    /**
     * The iterator of a collection, in a form that can be written.
     *
     * <ul>
     *   <li>Lists are iterated over by index.
     *   <li>Other collections of the JDK are iterated over in a snapshot; {@code remove} removes from the collection, and {@code setValue} of an
     *       entry of a map writes through to the map.
     *   <li>Anything else gives its own iterator, which can be written if its class is one of the application's values.
     * </ul>
     *
     * <p>A collection of the JDK that changes its size during the iteration, by other means than the iterator, makes {@code next} throw a {@link
     * java.util.ConcurrentModificationException} where its own iterator does.
     */
    public static <T> Iterator<T> iterator(Iterable<T> iterable) {
        if (iterable instanceof List<T> list && !(list instanceof CopyOnWriteArrayList<?>)) {
            return new ListCursor<>(list);
        }
        String type = iterable.getClass().getName();
        if (iterable instanceof Collection<T> collection && type.startsWith("java.util.")) {
            boolean failFast = !type.startsWith("java.util.concurrent.");
            return new SnapshotCursor<>(collection, snapshot(collection), failFast);
        }
        return iterable.iterator();
    }

    private static @Nullable Object[] snapshot(Collection<?> collection) {
        if (!isEntrySet(collection)) {
            return collection.toArray();
        }
        // toArray gives some maps' entries as mere copies
        List<@Nullable Object> entries = new ArrayList<>(collection.size());
        for (Object element : collection) {
            entries.add(element instanceof Map.Entry<?, ?> entry ? new IteratedEntry<>(collection, entry) : element);
        }
        return entries.toArray();
    }

    /** Whether a set of the JDK is a view of a map's entries rather than a set that somebody put entries in. */
    private static boolean isEntrySet(Collection<?> collection) {
        return collection instanceof Set<?>
                && !(collection instanceof HashSet<?> || collection instanceof TreeSet<?>)
                && !collection.isEmpty()
                && collection.iterator().next() instanceof Map.Entry<?, ?>;
    }
}
