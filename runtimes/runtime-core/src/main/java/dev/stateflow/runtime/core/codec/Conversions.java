package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.Conversion;
import dev.stateflow.evolution.FieldMapping;
import org.jspecify.annotations.Nullable;

/** Makes values of the current fields from those that an older build wrote. */
final class Conversions {
    private Conversions() {}

    /**
     * The values of the current fields.
     *
     * @param mapping where they come from
     * @param older the values as they were written, boxed
     * @param place what they belong to, for messages
     * @throws Unreadable.Thrown if one can't be had
     */
    static @Nullable Object[] apply(FieldMapping mapping, @Nullable Object[] older, String place) {
        @Nullable Object[] values = new Object[mapping.current().size()];
        for (int i = 0; i < values.length; i++) {
            String signature = mapping.current().get(i).signature();
            int source = mapping.source()[i];
            if (source < 0) {
                values[i] = zero(signature);
                continue;
            }
            Object value = older[source];
            if (value instanceof Unreadable unreadable) {
                throw new Unreadable.Thrown(
                        place + "." + mapping.current().get(i).name() + ": " + unreadable.reason());
            }
            if (value == null && mapping.conversions().get(i) == Conversion.UNBOX) {
                throw new Unreadable.Thrown(place + "."
                        + mapping.current().get(i).name() + ": null was written, and its type is primitive now");
            }
            values[i] = mapping.conversions().get(i) == Conversion.SAME ? value : widen(value, signature);
        }
        return values;
    }

    /** The default value of a type. */
    static @Nullable Object zero(String signature) {
        return switch (signature) {
            case "Z" -> false;
            case "B" -> (byte) 0;
            case "C" -> (char) 0;
            case "S" -> (short) 0;
            case "I" -> 0;
            case "J" -> 0L;
            case "F" -> 0f;
            case "D" -> 0d;
            default -> null;
        };
    }

    private static @Nullable Object widen(@Nullable Object value, String signature) {
        if (value instanceof Character character) {
            return number(value, (int) character, signature);
        }
        return value instanceof Number number ? number(value, number, signature) : value;
    }

    private static Object number(Object value, Number number, String signature) {
        return switch (signature) {
            case "S", "Ljava/lang/Short;" -> number.shortValue();
            case "I", "Ljava/lang/Integer;" -> number.intValue();
            case "J", "Ljava/lang/Long;" -> number.longValue();
            case "F", "Ljava/lang/Float;" -> number.floatValue();
            case "D", "Ljava/lang/Double;" -> number.doubleValue();
            default -> value;
        };
    }

    /** Reads a value of a primitive type as an object's body has it. */
    static Object readPrimitive(char descriptor, ByteReader in) {
        return switch (descriptor) {
            case 'Z' -> in.readByte() != 0;
            case 'B' -> (byte) in.readSigned();
            case 'S' -> (short) in.readSigned();
            case 'C' -> (char) in.readUnsigned();
            case 'I' -> in.readSigned();
            case 'J' -> in.readSignedLong();
            case 'F' -> Float.intBitsToFloat(in.readFixedInt());
            case 'D' -> Double.longBitsToDouble(in.readFixedLong());
            default -> throw new AssertionError(descriptor);
        };
    }

    static boolean isPrimitive(String signature) {
        return signature.length() == 1;
    }
}
