package dev.stateflow.runtime.core.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collections and maps. */
final class CollectionTypes {
    private CollectionTypes() {}

    static Object[] keysAndValues(Map<?, ?> map) {
        Object[] parts = new Object[2 * map.size()];
        int i = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            parts[i++] = entry.getKey();
            parts[i++] = entry.getValue();
        }
        return parts;
    }

    /** A collection without parameters of its own. */
    static class OfElements extends NodeType {
        private final Supplier<? extends Collection<?>> empty;
        private final boolean hashing;

        OfElements(boolean hashing, Supplier<? extends Collection<?>> empty) {
            this.empty = empty;
            this.hashing = hashing;
        }

        @Override
        final boolean isFillable() {
            return true;
        }

        @Override
        final boolean looksIntoParts() {
            return hashing;
        }

        @Override
        final @Nullable Object[] parts(Object node) {
            return ((Collection<?>) node).toArray();
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return empty.get();
        }

        @Override
        final boolean isPlain(Object node) {
            return true;
        }

        /** An empty collection, in all else like another one. */
        Collection<?> emptyLike(Collection<?> model) {
            return empty.get();
        }

        @Override
        @SuppressWarnings("unchecked") // the elements are what a collection of this class held
        final Object copy(Object node, @Nullable Object[] parts) {
            Collection<@Nullable Object> copy = (Collection<@Nullable Object>) emptyLike((Collection<?>) node);
            for (Object part : parts) {
                copy.add(part);
            }
            return copy;
        }

        @Override
        @SuppressWarnings("unchecked") // the elements are what a collection of this class held
        final void readBody(Object node, ByteReader in, GraphReader graph) {
            Collection<@Nullable Object> collection = (Collection<@Nullable Object>) node;
            int count = in.readCount(1);
            for (int i = count; i > 0; i--) {
                collection.add(graph.readValue(in));
            }
            graph.expectSize(count, collection.size());
        }
    }

    /** {@code ArrayList}: copies have just the room that they need. */
    static final class OfLists extends OfElements {
        OfLists() {
            super(false, ArrayList::new);
        }

        @Override
        Collection<?> emptyLike(Collection<?> model) {
            return new ArrayList<>(model.size());
        }
    }

    /** A map without parameters of its own. */
    static class OfEntries extends NodeType {
        private final Supplier<? extends Map<?, ?>> empty;
        private final boolean hashing;

        OfEntries(boolean hashing, Supplier<? extends Map<?, ?>> empty) {
            this.empty = empty;
            this.hashing = hashing;
        }

        @Override
        final boolean isFillable() {
            return true;
        }

        @Override
        final boolean looksIntoParts() {
            return hashing;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return keysAndValues((Map<?, ?>) node);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return empty.get();
        }

        @Override
        final boolean isPlain(Object node) {
            return true;
        }

        /** An empty map, in all else like another one. */
        Map<?, ?> emptyLike(Map<?, ?> model) {
            return empty.get();
        }

        @Override
        @SuppressWarnings("unchecked") // the keys and values are what a map of this class held
        final Object copy(Object node, @Nullable Object[] parts) {
            Map<@Nullable Object, @Nullable Object> copy =
                    (Map<@Nullable Object, @Nullable Object>) emptyLike((Map<?, ?>) node);
            for (int i = 0; i < parts.length; i += 2) {
                copy.put(parts[i], parts[i + 1]);
            }
            return copy;
        }

        @Override
        @SuppressWarnings("unchecked") // the keys and values are what a map of this class held
        void readBody(Object node, ByteReader in, GraphReader graph) {
            Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) node;
            int count = in.readCount(1);
            for (int i = count; i > 0; i -= 2) {
                Object key = graph.readValue(in);
                map.put(key, graph.readValue(in));
            }
            graph.expectSize(count / 2, map.size());
        }
    }

    /** {@code LinkedHashMap}: may be in the order of access. */
    static final class OfLinkedEntries extends OfEntries {
        OfLinkedEntries() {
            super(true, LinkedHashMap::new);
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            out.writeByte(isInAccessOrder(node) ? 1 : 0);
        }

        @Override
        Map<?, ?> emptyLike(Map<?, ?> model) {
            return new LinkedHashMap<>(16, 0.75f, isInAccessOrder(model));
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return new LinkedHashMap<>(16, 0.75f, in.readByte() != 0);
        }

        /** Which order a map has can only be seen by trying, which is done with an empty copy. */
        @SuppressWarnings("unchecked") // the copy is emptied before something else is put in
        private static boolean isInAccessOrder(Object map) {
            Map<Object, Object> copy = (Map<Object, Object>) ((LinkedHashMap<?, ?>) map).clone();
            copy.clear();
            copy.put(1, 1);
            copy.put(2, 2);
            copy.get(1);
            return copy.keySet().iterator().next().equals(2);
        }
    }

    /** Something that is made at once from a list of parts. */
    static final class OfParts extends NodeType {
        private final Function<Object, @Nullable Object[]> take;
        private final Function<@Nullable Object[], Object> make;

        OfParts(Function<Object, @Nullable Object[]> take, Function<@Nullable Object[], Object> make) {
            this.take = take;
            this.make = make;
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        boolean looksIntoParts() {
            return true;
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return make.apply(parts);
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return take.apply(node);
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            return make.apply(readParts(in, graph));
        }
    }

    /** Puts something before an array. */
    static @Nullable Object[] prepend(@Nullable Object first, @Nullable Object[] rest) {
        @Nullable Object[] result = new Object[rest.length + 1];
        result[0] = first;
        System.arraycopy(rest, 0, result, 1, rest.length);
        return result;
    }

    /** All but the first. */
    static @Nullable Object[] rest(@Nullable Object[] parts) {
        return Arrays.copyOfRange(parts, 1, parts.length);
    }
}
