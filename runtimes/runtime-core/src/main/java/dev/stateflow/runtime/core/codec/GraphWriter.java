package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object graph.
 *
 * <p>The graph is walked depth-first with a stack of its own, so that its depth is limited by memory only, and each object is written after the
 * objects it holds: whoever reads has complete parts at hand. Where a cycle makes that impossible, a fillable object is filled at the end.
 *
 * <p>Layout: symbols, heads of all nodes by handle, bodies with their handles in the order of writing, and last the values that were written
 * to this output.
 */
final class GraphWriter implements ValueOutput {
    private final Types types;
    private final List<? extends EntityObject> locals;
    private final ByteWriter roots = new ByteWriter(64);
    private @Nullable ByteWriter bodies;

    // most messages hold no symbols and no nodes
    private @Nullable Map<String, Integer> symbols;
    private @Nullable IdentityHashMap<Object, Node> nodes;
    private final List<Node> nodeList = new ArrayList<>(0);
    private final ArrayDeque<Node> deferred = new ArrayDeque<>(0);
    private final ArrayDeque<Node> views = new ArrayDeque<>(0);

    GraphWriter(Types types, List<? extends EntityObject> locals) {
        this.types = types;
        this.locals = locals;
    }

    /** An object of the graph. */
    private static final class Node {
        final int handle;
        Object object;
        NodeType type;

        @Nullable
        Object[] parts = NodeType.NONE;

        int next;
        boolean blocked;
        boolean open = true;
        boolean written;

        Node(int handle, Object object, NodeType type) {
            this.handle = handle;
            this.object = object;
            this.type = type;
        }

        /** Whether a body that refers to this node can't be written yet. */
        boolean blocks(NodeType holder) {
            return type.isFillable()
                    ? open && (holder.needsFilledParts() || (holder.isFillable() && holder.looksIntoParts()))
                    : !written;
        }
    }

    @Override
    public void writeInt(int value) {
        roots.writeSigned(value);
    }

    @Override
    public void writeFloat(float value) {
        roots.writeFixedInt(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeLong(long value) {
        roots.writeSignedLong(value);
    }

    @Override
    public void writeDouble(double value) {
        roots.writeFixedLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void writeObject(@Nullable Object value) {
        if (value != null) {
            NodeType type = nodeType(value);
            if (type != null && !isKnown(value)) {
                walk(value, type);
            }
        }
        writeValue(value, roots);
    }

    /** The number of a string that is likely to occur again. */
    int symbol(String string) {
        if (symbols == null) {
            symbols = new LinkedHashMap<>(8);
        }
        int next = symbols.size();
        Integer known = symbols.putIfAbsent(string, next);
        return known == null ? next : known;
    }

    private boolean isKnown(Object value) {
        return nodes != null && nodes.containsKey(value);
    }

    private Node node(Object value) {
        Node node = nodes == null ? null : nodes.get(value);
        if (node == null) {
            throw new IllegalStateException("a " + value.getClass().getName() + " is not one of its holder's parts");
        }
        return node;
    }

    /** How an object is written as a node; null if it is a leaf. */
    private @Nullable NodeType nodeType(Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return null;
        }
        if (value instanceof EntityObject entity) {
            if (local(entity) >= 0 || types.isLeaf(address(entity).key())) {
                return null;
            }
            return types.reference();
        }
        return types.nodeType(value);
    }

    /** Whether a value is the instance whose record is written. */
    boolean isLocal(@Nullable Object value) {
        return value instanceof EntityObject entity && local(entity) >= 0;
    }

    private int local(EntityObject entity) {
        for (int i = 0; i < locals.size(); i++) {
            if (locals.get(i) == entity) {
                return i;
            }
        }
        return -1;
    }

    static Address address(EntityObject entity) {
        Address address = entity.stateflow$address();
        if (address == null) {
            throw new CodecException(
                    "a " + entity.getClass().getName() + " can't be written before it is created as an instance");
        }
        return address;
    }

    private void walk(Object root, NodeType rootType) {
        ArrayDeque<Node> stack = new ArrayDeque<>();
        enter(root, rootType, stack);
        Node top;
        while ((top = stack.peek()) != null) {
            boolean entered = false;
            while (top.next < top.parts.length) {
                Object part = top.parts[top.next];
                NodeType type = part == null ? null : nodeType(part);
                if (part != null && type != null) {
                    if (!isKnown(part)) {
                        enter(part, type, stack);
                        entered = true;
                        break;
                    }
                    top.blocked |= node(part).blocks(top.type);
                }
                top.next++;
            }
            if (!entered) {
                stack.pop();
                leave(top);
            }
        }
    }

    private void enter(Object value, NodeType type, ArrayDeque<Node> stack) {
        if (nodes == null) {
            nodes = new IdentityHashMap<>(4);
        }
        Node node = new Node(nodeList.size(), value, type);
        nodes.put(value, node);
        nodeList.add(node);
        if (type instanceof ViewType) {
            views.add(node);
        } else {
            node.parts = type.parts(value);
            stack.push(node);
        }
    }

    private void leave(Node node) {
        if (node.blocked) {
            deferred.add(node);
        } else {
            writeBody(node);
        }
    }

    private void writeBody(Node node) {
        if (bodies == null) {
            bodies = new ByteWriter(64);
        }
        bodies.writeUnsigned(node.handle);
        node.type.writeBody(node.object, node.parts, bodies, this);
        node.parts = NodeType.NONE;
        node.open = false;
        node.written = true;
    }

    /** Writes a value, the parts of which are written or being written. */
    void writeValue(@Nullable Object value, ByteWriter out) {
        if (value == null) {
            out.writeByte(Tags.NULL);
        } else if (value instanceof EntityObject entity) {
            writeEntity(entity, out);
        } else if (!types.writeLeaf(value, out, this)) {
            out.writeUnsigned(Tags.FIRST_HANDLE + node(value).handle);
        }
    }

    private void writeEntity(EntityObject entity, ByteWriter out) {
        int local = local(entity);
        if (local >= 0) {
            out.writeByte(Tags.LOCAL);
            out.writeUnsigned(local);
            return;
        }
        Address address = address(entity);
        if (types.isLeaf(address.key())) {
            out.writeByte(Tags.REFERENCE);
            out.writeUnsigned(symbol(address.entity()));
            writeValue(address.key(), out);
        } else {
            out.writeUnsigned(Tags.FIRST_HANDLE + node(entity).handle);
        }
    }

    private void finish() {
        while (!views.isEmpty()) {
            Node view = views.remove();
            resolve(view);
            view.parts = view.type.parts(view.object);
            for (Object part : view.parts) {
                NodeType type = part == null ? null : nodeType(part);
                if (part != null && type != null && !isKnown(part)) {
                    walk(part, type);
                }
            }
            deferred.addFirst(view);
        }
        boolean hashing = false;
        while (!deferred.isEmpty()) {
            boolean progress = false;
            for (int i = deferred.size(); i > 0; i--) {
                Node node = deferred.remove();
                if (isBlocked(node, hashing)) {
                    deferred.add(node);
                } else {
                    writeBody(node);
                    progress = true;
                }
            }
            if (!progress) {
                if (hashing) {
                    throw new CodecException("a cycle that leads through immutable objects only can't be written: "
                            + deferred.element().object.getClass().getName());
                }
                // what is left are hash tables that hold each other: plain Java can't hash those either
                hashing = true;
            }
        }
    }

    private boolean isBlocked(Node node, boolean hashing) {
        for (Object part : node.parts) {
            if (part != null && nodeType(part) != null) {
                Node held = node(part);
                if (held.type.isFillable() ? !hashing && held.blocks(node.type) : !held.written) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds out what a view is a view of. Only what is part of the graph can be seen to be the same one. */
    private void resolve(Node view) {
        ListViews.Found found =
                ListViews.find(view.object, nodeList.stream().map(n -> n.object).toList(), types::isNameable);
        if (found != null) {
            view.type = found.type();
            view.object = found.node();
            return;
        }
        for (int i = 0; i < nodeList.size(); i++) {
            if (nodeList.get(i).object instanceof Map<?, ?> map) {
                ViewType type = ViewType.of(map, view.object);
                if (type != null) {
                    view.type = type;
                    view.object = map;
                    return;
                }
            }
        }
        for (Node candidate : nodeList) {
            if (ViewType.mayBeOf(candidate.object, view.object)) {
                throw new CodecException("a " + view.object.getClass().getName()
                        + " can't be written together with the collection that it is a view of");
            }
        }
        view.object = ViewType.detached(view.object);
        view.type = types.ofDetached(view.object);
    }

    private int typeId(NodeType type) {
        int jdk = types.jdkId(type);
        if (jdk >= 0) {
            return jdk << 1;
        }
        return (types.number((DeclaredType) type) << 1) | 1;
    }

    /** Ends the graph and gives its bytes. */
    void to(ByteWriter out) {
        finish();
        ByteWriter heads = new ByteWriter(nodeList.size() * 4);
        for (Node node : nodeList) {
            heads.writeUnsigned(typeId(node.type));
            node.type.writeHead(node.object, heads, this);
        }
        out.writeUnsigned(symbols == null ? 0 : symbols.size());
        if (symbols != null) {
            for (String symbol : symbols.keySet()) {
                out.writeString(symbol);
            }
        }
        out.writeUnsigned(nodeList.size());
        out.writeAll(heads);
        if (bodies != null) {
            out.writeAll(bodies);
        }
        out.writeAll(roots);
    }

    /** Writes the parts of a node one after the other, without their number. */
    void writeAll(@Nullable Object[] parts, ByteWriter out) {
        for (Object part : parts) {
            writeValue(part, out);
        }
    }
}
