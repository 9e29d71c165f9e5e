package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.ValueInput;
import org.jspecify.annotations.Nullable;

/** Values that were read before, given to generated code as it would have read them. */
final class Replay implements ValueInput {
    private final @Nullable Object[] values;
    private int next;

    Replay(@Nullable Object[] values) {
        this.values = values;
    }

    /** Reads a value of a frame or of an entity's state, boxed as what it is. An unreadable one is given as such. */
    static @Nullable Object read(String descriptor, GraphReader in) {
        return switch (descriptor) {
            case "Z" -> in.readInt() != 0;
            case "B" -> (byte) in.readInt();
            case "C" -> (char) in.readInt();
            case "S" -> (short) in.readInt();
            case "I" -> in.readInt();
            case "J" -> in.readLong();
            case "F" -> in.readFloat();
            case "D" -> in.readDouble();
            default -> in.readAny();
        };
    }

    @Override
    public int readInt() {
        Object value = readObject();
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        } else if (value instanceof Character character) {
            return character;
        }
        return number(value).intValue();
    }

    @Override
    public float readFloat() {
        return number(readObject()).floatValue();
    }

    @Override
    public long readLong() {
        return number(readObject()).longValue();
    }

    @Override
    public double readDouble() {
        return number(readObject()).doubleValue();
    }

    private static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new CodecException("malformed: not a number: " + value);
    }

    @Override
    public @Nullable Object readObject() {
        return values[next++];
    }
}
