package dev.stateflow.runtime.core.codec;

/** Class objects, by name: {@code Item.class} may wait on the operand stack or in a variable while a call is under way. Only classes that the codec knows anyway, and arrays of them. */
final class ClassLeaf implements Leaf<Class<?>> {
    /** What the class file format allows. */
    private static final int MOST_DIMENSIONS = 255;

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
        out.writeUnsigned(graph.symbol("[".repeat(dimensions) + innermost.getName()));
    }

    @Override
    public Class<?> read(ByteReader in, GraphReader graph) {
        String name = graph.readSymbol(in);
        int dimensions = name.lastIndexOf('[') + 1;
        if (dimensions > MOST_DIMENSIONS) {
            throw new CodecException("malformed: an array class of " + dimensions + " dimensions");
        }
        Class<?> type = types.nameable(name.substring(dimensions));
        for (int i = 0; i < dimensions; i++) {
            type = type.arrayType();
        }
        return type;
    }
}
