package dev.stateflow.runtime.core.codec;

/** Class objects, by name: {@code Item.class} may wait on the operand stack or in a variable while a call is under way. Only classes that the codec knows anyway. */
final class ClassLeaf implements Leaf<Class<?>> {
    private final Types types;

    ClassLeaf(Types types) {
        this.types = types;
    }

    @Override
    public void write(Class<?> value, ByteWriter out, GraphWriter graph) {
        types.checkNameable(value);
        out.writeUnsigned(graph.symbol(value.getName()));
    }

    @Override
    public Class<?> read(ByteReader in, GraphReader graph) {
        return types.nameable(graph.readClassName(in));
    }
}
