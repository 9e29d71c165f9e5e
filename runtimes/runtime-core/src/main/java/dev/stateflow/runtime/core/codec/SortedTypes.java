package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.codec.CollectionTypes.OfParts;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorted collections; their comparator is the first part. Trees are made from their elements in order, which compares nothing: no code of the
 * application runs, and an order that later changes of the elements have upset stays as it is.
 */
final class SortedTypes {
    private SortedTypes() {}

    static void addTo(JdkTypes types) {
        types.add(TreeMap.class, maps(TreeMap::new));
        types.add(TreeSet.class, sets(sorted -> new TreeSet<>((java.util.SortedSet<Object>) sorted.navigableKeySet())));
        types.add(ConcurrentSkipListMap.class, maps(ConcurrentSkipListMap::new));
        types.add(
                ConcurrentSkipListSet.class,
                sets(sorted -> new ConcurrentSkipListSet<>((java.util.SortedSet<Object>) sorted.navigableKeySet())));
        types.add(
                PriorityQueue.class,
                new OfParts(
                        node -> CollectionTypes.prepend(
                                ((PriorityQueue<?>) node).comparator(), ((Collection<?>) node).toArray()),
                        SortedTypes::queue));
    }

    private static OfParts maps(Function<SortedMap<Object, Object>, Map<Object, Object>> make) {
        return new OfParts(
                node -> CollectionTypes.prepend(
                        ((SortedMap<?, ?>) node).comparator(), CollectionTypes.keysAndValues((Map<?, ?>) node)),
                parts -> {
                    List<Map.Entry<Object, Object>> entries = new ArrayList<>();
                    for (int i = 1; i + 1 < parts.length; i += 2) {
                        entries.add(entry(parts[i], parts[i + 1]));
                    }
                    return make.apply(new Entries(comparator(parts), entries));
                });
    }

    @SuppressWarnings("NonApiType") // what makes sets from it needs a tree
    private static OfParts sets(Function<TreeMap<Object, Object>, Object> make) {
        return new OfParts(
                node -> CollectionTypes.prepend(
                        ((java.util.SortedSet<?>) node).comparator(), ((Collection<?>) node).toArray()),
                parts -> {
                    List<Map.Entry<Object, Object>> entries = new ArrayList<>();
                    for (int i = 1; i < parts.length; i++) {
                        entries.add(entry(parts[i], true));
                    }
                    return make.apply(new TreeMap<>(new Entries(comparator(parts), entries)));
                });
    }

    @SuppressWarnings("NullAway") // a comparator may allow null keys, and values may be null
    private static Map.Entry<Object, Object> entry(@Nullable Object key, @Nullable Object value) {
        return new AbstractMap.SimpleImmutableEntry<>(key, value);
    }

    /** Elements are added in heap order, in which none has to move. */
    private static PriorityQueue<?> queue(@Nullable Object[] parts) {
        PriorityQueue<Object> queue = new PriorityQueue<>(comparator(parts));
        for (int i = 1; i < parts.length; i++) {
            queue.add(JdkTypes.get(parts, i));
        }
        return queue;
    }

    @SuppressWarnings("unchecked") // it compared these elements before
    private static @Nullable Comparator<Object> comparator(@Nullable Object[] parts) {
        if (parts.length == 0) {
            throw new CodecException("malformed: a sorted collection without a comparator");
        }
        return (Comparator<Object>) parts[0];
    }

    /** What a tree is made from. Answers only what that takes. */
    @SuppressWarnings("JdkObsolete") // what trees are made from
    private static final class Entries extends AbstractMap<Object, Object> implements SortedMap<Object, Object> {
        private final @Nullable Comparator<Object> comparator;
        private final List<Map.Entry<Object, Object>> entries;

        Entries(@Nullable Comparator<Object> comparator, List<Map.Entry<Object, Object>> entries) {
            this.comparator = comparator;
            this.entries = entries;
        }

        @Override
        public @Nullable Comparator<? super Object> comparator() {
            return comparator;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<Object, Object>> iterator() {
                    return entries.iterator();
                }

                @Override
                public int size() {
                    return entries.size();
                }
            };
        }

        @Override
        public SortedMap<Object, Object> subMap(Object from, Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<Object, Object> headMap(Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<Object, Object> tailMap(Object from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object firstKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object lastKey() {
            throw new UnsupportedOperationException();
        }
    }
}
