package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes for object graphs. The one interface that hides how values are serialised. May be used by several threads at once.
 *
 * <p>Everything written in one {@link #encode} is one object graph: an object that is written twice is one object after reading. Entity
 * objects are written as their address, and read as references.
 */
public interface ValueCodec {
    /**
     * Encodes a graph.
     *
     * @param locals entity objects that are part of what is encoded: they are written as their index in this list, not as an address, and
     *     {@code decode} is given their counterparts
     * @param body writes the values
     * @throws CodecException if a value can't be written
     */
    byte[] encode(List<? extends EntityObject> locals, Writing body);

    /**
     * Decodes a graph.
     *
     * @param locals the objects that stand for what was in the list of the same name at encoding, by the same index; the address of the first one
     *     is read as that object, not as a reference
     * @param body reads what was written, in the same order
     * @return what {@code body} gives
     * @throws CodecException if the bytes can't be read
     */
    <T> T decode(byte[] bytes, List<? extends EntityObject> locals, Reading<T> body);

    /**
     * Copies a value the way encoding and decoding it does, so that no mutable object is shared; immutable values are not copied.
     *
     * @throws CodecException if the value can't be written
     */
    @Nullable
    Object copy(@Nullable Object value);

    /** Whether {@link #copy} gives back the same object. May say no where it could say yes. */
    boolean isImmutable(@Nullable Object value);

    /** Whether a value can be written, as far as that shows without writing it. May say no where it could say yes. */
    boolean canBeWritten(@Nullable Object value);

    /** Encodes one value. */
    default byte[] encodeValue(@Nullable Object value) {
        return encode(List.of(), out -> out.writeObject(value));
    }

    /** Decodes what {@link #encodeValue} encoded. */
    @SuppressWarnings("NullAway") // T is nullable here, which the checker can't express
    default @Nullable Object decodeValue(byte[] bytes) {
        return decode(bytes, List.of(), ValueInput::readObject);
    }

    /** Writes the values of a graph. */
    @FunctionalInterface
    interface Writing {
        void to(ValueOutput out);
    }

    /** Reads the values of a graph. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ValueInput in);
    }
}
