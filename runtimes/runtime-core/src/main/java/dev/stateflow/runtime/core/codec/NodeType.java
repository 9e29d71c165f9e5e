package dev.stateflow.runtime.core.codec;

import org.jspecify.annotations.Nullable;

/**
 * How objects of a class that have an identity, or hold other objects, are written: an array, a collection, a record, an object of the application.
 *
 * <p>Reading makes the objects in two steps, so that cycles close. Of a <i>fillable</i> type an empty object is made from its head first, and
 * filled from its body later. All others are made at once from their body, when what they hold is there.
 */
abstract class NodeType {
    static final @Nullable Object[] NONE = {};

    /** Whether an object can be made first and filled later. */
    abstract boolean isFillable();

    /** Whether filling or making looks into the parts, as hashing does: they must be complete then, where that is possible. */
    boolean looksIntoParts() {
        return false;
    }

    /** Whether an object can be made only when the fillable objects that it holds have been filled. */
    boolean needsFilledParts() {
        return false;
    }

    /**
     * Whether an object can be written whenever what it holds can, as a look at it alone tells; {@link #copy} then makes what reading it would.
     */
    boolean isPlain(Object node) {
        return false;
    }

    /**
     * Makes an object like a plain one.
     *
     * @param parts the copies of its parts. Not to be changed
     */
    Object copy(Object node, @Nullable Object[] parts) {
        throw new AssertionError("not plain");
    }

    /** The objects that an object holds, in the order in which the body has them. Not to be changed. */
    abstract @Nullable Object[] parts(Object node);

    /** Writes what is needed to make an empty object. */
    void writeHead(Object node, ByteWriter out, GraphWriter graph) {}

    /** Writes the rest. */
    void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
        out.writeUnsigned(parts.length);
        for (Object part : parts) {
            graph.writeValue(part, out);
        }
    }

    /** Makes an empty object of a fillable type. */
    Object readHead(ByteReader in, GraphReader graph) {
        throw new AssertionError("not fillable");
    }

    /** Fills an object that {@link #readHead} made. */
    void readBody(Object node, ByteReader in, GraphReader graph) {
        throw new AssertionError("not fillable");
    }

    /** Makes an object of a type that is not fillable. */
    Object make(ByteReader in, GraphReader graph) {
        throw new AssertionError("fillable");
    }

    /** Reads the parts that the default {@link #writeBody} wrote. */
    static @Nullable Object[] readParts(ByteReader in, GraphReader graph) {
        @Nullable Object[] parts = new Object[in.readCount(1)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = graph.readValue(in);
        }
        return parts;
    }
}
