package dev.stateflow.runtime.core.codec;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code EnumSet} and {@code EnumMap}: they know their enum even when they are empty. */
final class EnumTypes {
    private EnumTypes() {}

    static final class Sets extends NodeType {
        private final Types types;

        Sets(Types types) {
            this.types = types;
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return ((EnumSet<?>) node).toArray();
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            EnumSet<?> set = (EnumSet<?>) node;
            Class<?> type =
                    set.isEmpty() ? Insides.enumOf(set) : set.iterator().next().getDeclaringClass();
            types.checkNameable(type);
            out.writeUnsigned(graph.symbol(type.getName()));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // checked to be an enum
        Object readHead(ByteReader in, GraphReader graph) {
            return EnumSet.noneOf((Class) types.enumClass(graph.readClassName(in)));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // add checks
        void readBody(Object node, ByteReader in, GraphReader graph) {
            for (Object element : readParts(in, graph)) {
                ((EnumSet) node).add((Enum) element);
            }
        }
    }

    static final class Maps extends NodeType {
        private final Types types;

        Maps(Types types) {
            this.types = types;
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return CollectionTypes.keysAndValues((Map<?, ?>) node);
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            EnumMap<?, ?> map = (EnumMap<?, ?>) node;
            Class<?> type = map.isEmpty()
                    ? Insides.enumOf(map)
                    : map.keySet().iterator().next().getDeclaringClass();
            types.checkNameable(type);
            out.writeUnsigned(graph.symbol(type.getName()));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // checked to be an enum
        Object readHead(ByteReader in, GraphReader graph) {
            return new EnumMap(types.enumClass(graph.readClassName(in)));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // put checks
        void readBody(Object node, ByteReader in, GraphReader graph) {
            @Nullable Object[] parts = readParts(in, graph);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                ((EnumMap) node).put((Enum) parts[i], parts[i + 1]);
            }
        }
    }
}
