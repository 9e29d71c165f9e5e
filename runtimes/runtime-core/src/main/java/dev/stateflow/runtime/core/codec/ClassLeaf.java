package dev.stateflow.runtime.core.codec;

/** Class objects, by name: {@code Item.class} may wait on the operand stack or in a variable while a call is under way. Only classes that the codec knows anyway, and arrays of them. */
final class ClassLeaf implements Leaf<Class<?>> {
    private final Types types;

    ClassLeaf(Types types) {
        this.types = types;
    }

    @Override
    public void write(Class<?> value, ByteWriter out, GraphWriter graph) {
        Class<?> innermost = check(value);
        int dimensions = 0;
        for (Class<?> next = value.getComponentType(); next != null; next = next.getComponentType()) {
            dimensions++;
        }
        out.writeUnsigned(graph.symbol(innermost.getName()));
        out.writeByte(dimensions);
    }

    /**
     * The class itself, or of what it is an array.
     *
     * @throws CodecException if it can't be written
     */
    Class<?> check(Class<?> value) {
        Class<?> innermost = innermost(value);
        types.checkNameable(innermost);
        return innermost;
    }

    /** The class itself, or of what it is an array. */
    static Class<?> innermost(Class<?> value) {
        Class<?> innermost = value;
        for (Class<?> next = value.getComponentType(); next != null; next = next.getComponentType()) {
            innermost = next;
        }
        return innermost;
    }

    @Override
    public Class<?> read(ByteReader in, GraphReader graph) {
        Class<?> type = types.nameable(graph.readClassName(in));
        int dimensions = in.readByte() & 0xff;
        for (int i = 0; i < dimensions; i++) {
            type = type.arrayType();
        }
        return type;
    }
}
