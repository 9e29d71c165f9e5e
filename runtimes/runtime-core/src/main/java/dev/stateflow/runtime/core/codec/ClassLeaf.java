package dev.stateflow.runtime.core.codec;

/** Class objects, by name: {@code Item.class} may wait on the operand stack or in a variable while a call is under way. Only classes that the codec knows anyway, and arrays of them. */
final class ClassLeaf implements Leaf<Class<?>> {
    private final Types types;

    ClassLeaf(Types types) {
        this.types = types;
    }

    @Override
    public void write(Class<?> value, ByteWriter out, GraphWriter graph) {
        Class<?> innermost = value;
        int dimensions = 0;
        for (Class<?> next = value.getComponentType(); next != null; next = next.getComponentType()) {
            innermost = next;
            dimensions++;
        }
        types.checkNameable(innermost);
        out.writeUnsigned(graph.symbol(innermost.getName()));
        out.writeByte(dimensions);
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
