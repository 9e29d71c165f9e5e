package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.codec.CollectionTypes.OfElements;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfEntries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hash tables of the JDK, so that they iterate in the same order after reading.
 *
 * <p>Their order follows from the hash codes and the size of the table, and, within one place of the table, from the order of insertion. So a size that explains
 * the order is looked for and written, and the elements are put into a table of that size in their order.
 */
final class HashTables {
    /** How many times larger than its content a table may be; the order of larger ones is not kept. */
    private static final int SPARSEST = 64;

    private static final int DEFAULT = 16;

    /** A concurrent table grows one element earlier. */
    private static final int CONCURRENT_SLACK = 1;

    private HashTables() {}

    /** {@code HashMap} and {@code ConcurrentHashMap}. */
    static final class Maps extends OfEntries {
        private final int slack;
        private final IntFunction<Map<?, ?>> ofCapacity;

        Maps(int slack, Supplier<Map<?, ?>> empty, IntFunction<Map<?, ?>> ofCapacity) {
            super(true, empty);
            this.slack = slack;
            this.ofCapacity = ofCapacity;
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            writeCapacity(((Map<?, ?>) node).keySet(), slack, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            int capacity = readCapacity(in, graph);
            return capacity == 0 ? super.readHead(in, graph) : ofCapacity.apply(capacity);
        }

        @Override
        Map<?, ?> emptyLike(Map<?, ?> model) {
            int capacity = capacity(model.keySet(), slack);
            return capacity == 0 ? super.emptyLike(model) : ofCapacity.apply(capacity);
        }
    }

    /** {@code HashSet} and the sets of {@code ConcurrentHashMap}. */
    static final class Sets extends OfElements {
        private final int slack;
        private final IntFunction<Collection<?>> ofCapacity;

        Sets(int slack, Supplier<Collection<?>> empty, IntFunction<Collection<?>> ofCapacity) {
            super(true, empty);
            this.slack = slack;
            this.ofCapacity = ofCapacity;
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            writeCapacity((Collection<?>) node, slack, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            int capacity = readCapacity(in, graph);
            return capacity == 0 ? super.readHead(in, graph) : ofCapacity.apply(capacity);
        }

        @Override
        Collection<?> emptyLike(Collection<?> model) {
            int capacity = capacity(model, slack);
            return capacity == 0 ? super.emptyLike(model) : ofCapacity.apply(capacity);
        }
    }

    static Maps hashMaps() {
        return new Maps(0, HashMap::new, HashMap::new);
    }

    static Sets hashSets() {
        return new Sets(0, HashSet::new, HashSet::new);
    }

    static Maps concurrentMaps() {
        return new Maps(
                CONCURRENT_SLACK, ConcurrentHashMap::new, capacity -> new ConcurrentHashMap<>(concurrent(capacity)));
    }

    static Sets concurrentSets() {
        return new Sets(
                CONCURRENT_SLACK,
                ConcurrentHashMap::newKeySet,
                capacity -> ConcurrentHashMap.newKeySet(concurrent(capacity)));
    }

    /** What is asked of a concurrent map is not the size of its table but how many elements have to fit. */
    private static int concurrent(int capacity) {
        return Math.max(0, (int) (capacity * 0.75) - 1);
    }

    private static void writeCapacity(Collection<?> keys, int slack, ByteWriter out) {
        int capacity = capacity(keys, slack);
        out.writeUnsigned(capacity);
        if (capacity != 0) {
            out.writeUnsigned(keys.size());
        }
    }

    private static int readCapacity(ByteReader in, GraphReader graph) {
        int capacity = in.readUnsigned();
        if (capacity != 0) {
            int size = graph.claim(in.readUnsigned());
            if (capacity < 0 || capacity > (long) SPARSEST * size) {
                throw new CodecException("malformed: a hash table of " + capacity + " for " + size + " elements");
            }
        }
        return capacity;
    }

    /** Zero stands for a table that grew as usual, or for an order that no size explains. */
    private static int capacity(Collection<?> keys, int slack) {
        if (keys.size() < 2) {
            return 0;
        }
        int[] hashes = new int[keys.size()];
        int i = 0;
        for (Object key : keys) {
            hashes[i++] = spread(key);
        }
        if (fits(hashes.length + slack, DEFAULT) && explains(hashes, DEFAULT)) {
            return 0;
        }
        int usual = DEFAULT;
        while (!fits(hashes.length + slack, usual)) {
            usual <<= 1;
        }
        if (explains(hashes, usual)) {
            return usual;
        }
        long limit = Math.min((long) SPARSEST * hashes.length, 1 << 30);
        for (int capacity = 1; capacity <= limit; capacity <<= 1) {
            if (fits(hashes.length + slack, capacity) && explains(hashes, capacity)) {
                return capacity;
            }
        }
        return 0;
    }

    /** Whether a table takes so many elements without growing. */
    private static boolean fits(int size, int capacity) {
        return size <= capacity * 0.75;
    }

    private static boolean explains(int[] hashes, int capacity) {
        int last = 0;
        for (int hash : hashes) {
            int bucket = hash & (capacity - 1);
            if (bucket < last) {
                return false;
            }
            last = bucket;
        }
        return true;
    }

    private static int spread(@Nullable Object key) {
        if (key == null) {
            return 0;
        }
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }
}
