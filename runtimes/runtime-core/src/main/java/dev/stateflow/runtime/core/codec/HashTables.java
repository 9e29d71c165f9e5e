package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.codec.CollectionTypes.OfElements;
import dev.stateflow.runtime.core.codec.CollectionTypes.OfEntries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code HashMap} and {@code HashSet}, so that they iterate in the same order after reading.
 *
 * <p>Their order follows from the hash codes and the size of the table. A table that grew as usual gets its size back by putting the elements in
 * again. If the order is not that of such a table, another size is looked for that explains it, and written.
 */
final class HashTables {
    /** How many times larger than its content a table may be; the order of larger ones is not kept. */
    private static final int SPARSEST = 64;

    private static final int DEFAULT = 16;

    private HashTables() {}

    static final class Maps extends OfEntries {
        Maps() {
            super(true, HashMap::new);
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            writeCapacity(((Map<?, ?>) node).keySet(), out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            int capacity = readCapacity(in, graph);
            return capacity == 0 ? new HashMap<>() : new HashMap<>(capacity);
        }
    }

    static final class Sets extends OfElements {
        Sets() {
            super(true, HashSet::new);
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            writeCapacity((Collection<?>) node, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            int capacity = readCapacity(in, graph);
            return capacity == 0 ? new HashSet<>() : new HashSet<>(capacity);
        }
    }

    private static void writeCapacity(Collection<?> keys, ByteWriter out) {
        int size = keys.size();
        int capacity = size < 2 ? 0 : capacity(keys);
        out.writeUnsigned(capacity);
        if (capacity != 0) {
            out.writeUnsigned(size);
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

    /** The table size that explains the order; 0 if it is what comes by itself, or if there is none. */
    private static int capacity(Collection<?> keys) {
        int[] hashes = new int[keys.size()];
        int i = 0;
        for (Object key : keys) {
            hashes[i++] = spread(key);
        }
        int usual = DEFAULT;
        while (!fits(hashes.length, usual)) {
            usual <<= 1;
        }
        if (explains(hashes, usual)) {
            return 0;
        }
        long limit = Math.min((long) SPARSEST * hashes.length, 1 << 30);
        for (int capacity = 1; capacity <= limit; capacity <<= 1) {
            if (fits(hashes.length, capacity) && explains(hashes, capacity)) {
                return capacity;
            }
        }
        return 0;
    }

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
