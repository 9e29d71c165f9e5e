package dev.stateflow.runtime.core.codec;

/**
 * A class of values that are immutable, hold no other objects, and whose identity means nothing: written where they occur.
 *
 * @param <T> the class
 */
interface Leaf<T> {
    void write(T value, ByteWriter out, GraphWriter graph);

    T read(ByteReader in, GraphReader graph);

    /** Writes the bytes of a leaf. */
    @FunctionalInterface
    interface Writes<T> {
        void write(T value, ByteWriter out);
    }

    /** Reads the bytes of a leaf. */
    @FunctionalInterface
    interface Reads<T> {
        T read(ByteReader in);
    }

    /** A leaf that needs nothing of the graph. */
    static <T> Leaf<T> of(Writes<T> writes, Reads<T> reads) {
        return new Leaf<>() {
            @Override
            public void write(T value, ByteWriter out, GraphWriter graph) {
                writes.write(value, out);
            }

            @Override
            public T read(ByteReader in, GraphReader graph) {
                return reads.read(in);
            }
        };
    }
}
