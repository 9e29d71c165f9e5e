package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects that hang together with a value, where all of them are <i>plain</i> ({@link NodeType#isPlain}): they can be written, which is seen without writing a byte, and copied one by one into what writing
 * and reading them gives. Values that hold themselves and deep ones are left to those who write.
 */
final class PlainGraph {
    private static final int DEEPEST = 64;
    /** So many objects are looked through faster than a table is built. */
    private static final int FEW = 12;

    private final Types types;
    private @Nullable Node[] nodes = new Node[4];
    private int size;
    private @Nullable IdentityHashMap<Object, Node> index;

    private PlainGraph(Types types) {
        this.types = types;
    }

    /** An object of the graph. */
    private static final class Node {
        final Object object;
        final NodeType type;
        final @Nullable Object[] parts;
        /** The parts that are objects of the graph, in their places; null if none is. */
        @Nullable
        Node @Nullable [] held;

        boolean open = true;

        @Nullable
        Object copy;

        Node(Object object, NodeType type, @Nullable Object[] parts) {
            this.object = object;
            this.type = type;
            this.parts = parts;
        }

        void hold(int place, Node part) {
            @Nullable Node[] all = held;
            if (all == null) {
                all = new Node[parts.length];
                held = all;
            }
            all[place] = part;
        }

        Object copy() {
            Object made = copy;
            if (made == null) {
                made = type.copy(object, copiedParts());
                copy = made;
            }
            return made;
        }

        private @Nullable Object[] copiedParts() {
            @Nullable Node[] all = held;
            if (all == null) {
                return parts;
            }
            @Nullable Object[] copies = new Object[parts.length];
            for (int i = 0; i < copies.length; i++) {
                Node part = all[i];
                copies[i] = part == null ? parts[i] : part.copy();
            }
            return copies;
        }
    }

    /** Whether a value can be written; false if that is only found out by writing it. */
    static boolean canBeWritten(Types types, @Nullable Object value) {
        try {
            NodeType type = value == null ? null : type(types, value);
            return value == null || type == null || new PlainGraph(types).add(value, type, 0) != null;
        } catch (CodecException e) {
            return false;
        }
    }

    /** A copy of an object that is not a leaf; null if it has to be written and read, which is how it is found out what is wrong with it. */
    static @Nullable Object copy(Types types, Object value) {
        try {
            NodeType type = Objects.requireNonNull(type(types, value), "a leaf");
            Node root = new PlainGraph(types).add(value, type, 0);
            return root == null ? null : root.copy();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // code of the application that does not like what it sees, and will not like it then either
            return null;
        }
    }

    /**
     * How a value is written as a node; null if it is a leaf, which can be written, and shared.
     *
     * @throws CodecException if it can't be written
     */
    private static @Nullable NodeType type(Types types, Object value) {
        Class<?> javaClass = value.getClass();
        if (javaClass == String.class
                || javaClass == Integer.class
                || javaClass == Long.class
                || javaClass == Double.class) {
            return null;
        }
        if (value instanceof EntityObject) {
            return types.reference();
        }
        if (value instanceof Class<?> named) {
            types.classes().check(named);
            return null;
        }
        return types.nodeType(value);
    }

    /** Adds an object and what it holds; null if not all of that is plain. */
    private @Nullable Node add(Object object, NodeType type, int depth) {
        if (depth == DEEPEST || !type.isPlain(object)) {
            return null;
        }
        Node node = new Node(object, type, type.parts(object));
        keep(node);
        for (int i = 0; i < node.parts.length; i++) {
            Object part = node.parts[i];
            NodeType partType = part == null ? null : type(types, part);
            if (part != null && partType != null) {
                Node held = find(part);
                if (held == null) {
                    held = add(part, partType, depth + 1);
                }
                if (held == null || held.open) {
                    return null;
                }
                node.hold(i, held);
            }
        }
        node.open = false;
        return node;
    }

    private void keep(Node node) {
        if (index != null) {
            index.put(node.object, node);
        } else if (size < FEW) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, FEW);
            }
            nodes[size++] = node;
        } else {
            index = new IdentityHashMap<>(4 * FEW);
            for (Node known : nodes) {
                Node each = Objects.requireNonNull(known);
                index.put(each.object, each);
            }
            index.put(node.object, node);
        }
    }

    private @Nullable Node find(Object object) {
        if (index != null) {
            return index.get(object);
        }
        for (int i = 0; i < size; i++) {
            Node node = Objects.requireNonNull(nodes[i]);
            if (node.object == object) {
                return node;
            }
        }
        return null;
    }
}
