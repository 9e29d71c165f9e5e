package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.ValueInput;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GraphWriter} wrote. All nodes are complete before the first value is given out. */
final class GraphReader implements ValueInput {
    private final Types types;
    private final List<? extends EntityObject> locals;
    private final ByteReader in;
    private final @Nullable OlderBuild older;
    private final String[] symbols;
    private final @Nullable Object[] nodes;
    private @Nullable Links links;
    private @Nullable IdentityHashMap<Object, Unreadable> poisoned;
    private long allowance;

    /**
     * @param older the build that wrote; null if it is the current one
     */
    GraphReader(Types types, List<? extends EntityObject> locals, @Nullable OlderBuild older, ByteReader in) {
        this.types = types;
        this.locals = locals;
        this.older = older;
        this.in = in;
        this.allowance = in.remaining();
        symbols = new String[in.readCount(1)];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = in.readString();
        }
        int count = in.readCount(2);
        NodeType[] nodeTypes = new NodeType[count];
        nodes = new Object[count];
        for (int i = 0; i < count; i++) {
            int id = in.readUnsigned();
            nodeTypes[i] = (id & 1) == 0 ? types.jdk(id >>> 1) : declared(id >>> 1);
            if (nodeTypes[i].isFillable()) {
                nodes[i] = readHead(nodeTypes[i]);
            }
        }
        if (older == null) {
            readBodies(nodeTypes);
        } else {
            links = new Links(count);
            readOlderBodies(nodeTypes, links);
            links = null;
        }
    }

    private NodeType declared(int number) {
        return older == null ? types.declared(number) : older.nodeType(number);
    }

    private Object readHead(NodeType type) {
        try {
            return type.readHead(in, this);
        } catch (Unreadable.Thrown e) {
            return e.value();
        }
    }

    private void readBodies(NodeType[] nodeTypes) {
        boolean[] read = new boolean[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            int handle = readHandle(read);
            Object node = nodes[handle];
            if (node == null) {
                nodes[handle] = nodeTypes[handle].make(in, this);
            } else {
                nodeTypes[handle].readBody(node, in, this);
            }
        }
    }

    private int readHandle(boolean[] read) {
        int handle = in.readUnsigned();
        if (handle < 0 || handle >= nodes.length || read[handle]) {
            throw new CodecException("malformed: object " + handle + " of " + nodes.length);
        }
        read[handle] = true;
        return handle;
    }

    /** An object that can't be made is no error yet: only if something that is still there holds it. */
    private void readOlderBodies(NodeType[] nodeTypes, Links held) {
        boolean[] read = new boolean[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            int handle = readHandle(read);
            Object node = nodes[handle];
            held.begin(handle);
            try {
                if (node == null) {
                    nodes[handle] = nodeTypes[handle].make(in, this);
                } else {
                    nodeTypes[handle].readBody(node, in, this);
                }
                OlderChecks.check(nodes[handle]);
            } catch (Unreadable.Thrown e) {
                nodes[handle] = e.value();
            } catch (CodecException e) {
                throw e;
            } catch (RuntimeException e) {
                // code of the application that does not like what it sees, or a value that can't be read where it is
                // needed
                nodes[handle] = new Unreadable("a value can't be made: " + e);
            }
            Unreadable part = held.unreadable();
            Unreadable gone = node == null || poisoned == null ? null : poisoned.get(node);
            if (gone != null) {
                nodes[handle] = gone;
            } else if (node instanceof Unreadable) {
                nodes[handle] = node;
            } else if (part != null && !(nodes[handle] instanceof Unreadable)) {
                nodes[handle] = part;
            }
        }
        held.spread(nodes);
    }

    /** The build that wrote; null if it is the current one. */
    @Nullable
    OlderBuild older() {
        return older;
    }

    /** In what an older build wrote, elements that were different may be equal now, and one of them would be lost. */
    void expectSize(int expected, int found) {
        if (older != null && expected != found) {
            throw new Unreadable.Thrown("elements of a set, or keys of a map, that were different are equal now");
        }
    }

    /** The name of a class, as it is now. */
    String readClassName(ByteReader from) {
        String name = readSymbol(from);
        String now = classNow(name);
        if (older != null && !types.isNameable(now)) {
            throw new Unreadable.Thrown("class " + name + " is gone");
        }
        return now;
    }

    /** A class that was called so; null if it is gone. */
    @Nullable
    Class<?> findClass(String name) {
        String now = classNow(name);
        return older != null && !types.isNameable(now) ? null : types.nameable(now);
    }

    /** What a class that is named is called now. */
    String classNow(String name) {
        return older == null ? name : older.className(name);
    }

    /** Tells that a fillable object, which has to be read, stands for one that can't be made, of a class that is gone. */
    void poison(Object node, String className) {
        if (poisoned == null) {
            poisoned = new IdentityHashMap<>();
        }
        poisoned.put(node, new Unreadable("class " + className + " is gone"));
    }

    /** Reads a value that nothing takes any more. */
    @Nullable
    Object skipValue(ByteReader from) {
        Links held = links;
        links = null;
        Object value = readValue(from);
        links = held;
        return value;
    }

    /**
     * Announces that so many places will be allocated before their values are read.
     *
     * @throws CodecException if so many values can't follow in the whole graph
     */
    int claim(int places) {
        allowance -= places & 0xffffffffL;
        if (allowance < 0) {
            throw new CodecException("malformed: more values are announced than can follow");
        }
        return places;
    }

    String readSymbol(ByteReader from) {
        int number = from.readUnsigned();
        if (number < 0 || number >= symbols.length) {
            throw new CodecException("malformed: unknown symbol");
        }
        return symbols[number];
    }

    @Nullable
    Object readValue(ByteReader from) {
        int tag = from.readUnsigned();
        if (tag >= Tags.FIRST_HANDLE) {
            int handle = tag - Tags.FIRST_HANDLE;
            Object node = handle < nodes.length ? nodes[handle] : null;
            if (node == null) {
                throw new CodecException("malformed: object " + handle + " is used before it is read");
            }
            if (links != null) {
                links.add(handle, node);
            }
            return node;
        }
        if (older == null) {
            return readLeaf(tag, from);
        }
        Object value;
        try {
            value = readLeaf(tag, from);
        } catch (Unreadable.Thrown e) {
            value = e.value();
        }
        if (links != null && value instanceof Unreadable unreadable) {
            links.add(unreadable);
        }
        return value;
    }

    private @Nullable Object readLeaf(int tag, ByteReader from) {
        return switch (tag) {
            case Tags.NULL -> null;
            case Tags.FALSE -> false;
            case Tags.TRUE -> true;
            case Tags.BYTE -> (byte) from.readByte();
            case Tags.SHORT -> (short) from.readSigned();
            case Tags.CHAR -> (char) from.readUnsigned();
            case Tags.INT -> from.readSigned();
            case Tags.LONG -> from.readSignedLong();
            case Tags.FLOAT -> Float.intBitsToFloat(from.readFixedInt());
            case Tags.DOUBLE -> Double.longBitsToDouble(from.readFixedLong());
            case Tags.STRING -> from.readString();
            case Tags.ENUM -> {
                String type = readSymbol(from);
                yield enumConstant(type, readSymbol(from));
            }
            case Tags.JDK_LEAF -> types.readLeaf(from, this);
            case Tags.REFERENCE -> {
                String entity = readSymbol(from);
                Object key = readValue(from);
                if (key == null) {
                    throw new CodecException("malformed: the key of a reference is null");
                }
                if (key instanceof Unreadable) {
                    yield key;
                }
                yield reference(entity, key);
            }
            case Tags.LOCAL -> {
                int local = from.readUnsigned();
                if (local < 0 || local >= locals.size()) {
                    throw new CodecException("malformed: unknown entity object");
                }
                yield locals.get(local);
            }
            default -> throw new CodecException("from a newer version: unknown kind of value " + tag);
        };
    }

    private Object enumConstant(String type, String constant) {
        if (older == null) {
            return types.enumConstant(type, constant);
        }
        String now = older.constant(type, constant);
        String typeNow = older.className(type);
        if (now == null || !types.isEnum(typeNow)) {
            throw new Unreadable.Thrown("enum constant " + type + "." + constant + " is gone");
        }
        return types.enumConstant(typeNow, now);
    }

    /** A reference; the address of the first local object gives that object. */
    Object reference(String entity, Object key) {
        EntityObject first = locals.isEmpty() ? null : locals.get(0);
        if (older == null) {
            return types.reference(entity, key, first);
        }
        String refusal = older.referenceRefusal(entity);
        if (!refusal.isEmpty()) {
            throw new Unreadable.Thrown(refusal);
        }
        return types.reference(older.entityName(entity), key, first);
    }

    @Override
    public int readInt() {
        return in.readSigned();
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat(in.readFixedInt());
    }

    @Override
    public long readLong() {
        return in.readSignedLong();
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble(in.readFixedLong());
    }

    @Override
    public @Nullable Object readObject() {
        Object value = readValue(in);
        if (value instanceof Unreadable unreadable) {
            throw new CodecException(unreadable.reason());
        }
        return value;
    }

    /** Like {@link #readObject}, but gives an {@link Unreadable} to whoever may have no use for it. */
    @Nullable
    Object readAny() {
        return readValue(in);
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return in.remaining() == 0;
    }
}
