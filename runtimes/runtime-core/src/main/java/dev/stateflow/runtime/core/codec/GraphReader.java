package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.ValueInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GraphWriter} wrote. All nodes are complete before the first value is given out. */
final class GraphReader implements ValueInput {
    private final Types types;
    private final List<? extends EntityObject> locals;
    private final ByteReader in;
    private final String[] symbols;
    private final DeclaredType[] declared;
    private final NodeType[] nodeTypes;
    private final @Nullable Object[] nodes;
    private long allowance;

    GraphReader(Types types, List<? extends EntityObject> locals, ByteReader in) {
        this.types = types;
        this.locals = locals;
        this.in = in;
        this.allowance = in.remaining();
        symbols = new String[in.readCount(1)];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = in.readString();
        }
        declared = new DeclaredType[in.readCount(5)];
        for (int i = 0; i < declared.length; i++) {
            String name = readSymbol(in);
            declared[i] = types.declared(name, in.readFixedInt());
        }
        int count = in.readCount(2);
        nodeTypes = new NodeType[count];
        nodes = new Object[count];
        for (int i = 0; i < count; i++) {
            int id = in.readUnsigned();
            NodeType type = (id & 1) == 0 ? types.jdk(id >>> 1) : declared(id >>> 1);
            nodeTypes[i] = type;
            if (type.isFillable()) {
                nodes[i] = type.readHead(in, this);
            }
        }
        boolean[] read = new boolean[count];
        for (int i = 0; i < count; i++) {
            int handle = in.readUnsigned();
            if (handle < 0 || handle >= count || read[handle]) {
                throw new CodecException("malformed: object " + handle + " of " + count);
            }
            read[handle] = true;
            Object node = nodes[handle];
            if (node == null) {
                nodes[handle] = nodeTypes[handle].make(in, this);
            } else {
                nodeTypes[handle].readBody(node, in, this);
            }
        }
    }

    private DeclaredType declared(int id) {
        if (id < 0 || id >= declared.length) {
            throw new CodecException("malformed: unknown type");
        }
        return declared[id];
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
            return node;
        }
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
                yield types.enumConstant(type, readSymbol(from));
            }
            case Tags.JDK_LEAF -> types.readLeaf(from, this);
            case Tags.REFERENCE -> {
                String entity = readSymbol(from);
                Object key = readValue(from);
                if (key == null) {
                    throw new CodecException("malformed: the key of a reference is null");
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

    /** A reference; the address of the first local object gives that object. */
    Object reference(String entity, Object key) {
        return types.reference(entity, key, locals.isEmpty() ? null : locals.get(0));
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
        return readValue(in);
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return in.remaining() == 0;
    }
}
