package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where Jackson reads a number or character more freely than we want. */
final class StrictNumbers {
    /** A larger exponent makes a number that takes more memory to compute with than to send. */
    private static final int MAX_SCALE = 10_000;

    private StrictNumbers() {}

    static @Nullable JsonDeserializer<?> find(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return new DoubleReader(type);
        } else if (type == float.class || type == Float.class) {
            return new FloatReader(type);
        } else if (type == char.class || type == Character.class) {
            return new CharReader(type);
        } else if (type == byte.class || type == Byte.class) {
            return new ByteReader(type);
        } else if (type == BigDecimal.class) {
            return new DecimalReader();
        }
        return null;
    }

    /** Refuses what would become infinite. NaN and the infinities are the strings that they are written as. */
    private static final class DoubleReader extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        DoubleReader(Class<?> type) {
            super(type);
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken().isNumeric()) {
                double value = in.getDoubleValue();
                if (Double.isFinite(value)) {
                    return value;
                }
            } else if (in.hasToken(JsonToken.VALUE_STRING)) {
                Double special = special(in.getText());
                if (special != null) {
                    return special;
                }
            }
            return (Double) context.handleUnexpectedToken(handledType(), in);
        }
    }

    private static final class FloatReader extends StdScalarDeserializer<Float> {
        private static final long serialVersionUID = 1L;

        FloatReader(Class<?> type) {
            super(type);
        }

        @Override
        public Float deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken().isNumeric()) {
                float value = in.getFloatValue();
                if (Float.isFinite(value)) {
                    return value;
                }
            } else if (in.hasToken(JsonToken.VALUE_STRING)) {
                Double special = special(in.getText());
                if (special != null) {
                    return special.floatValue();
                }
            }
            return (Float) context.handleUnexpectedToken(handledType(), in);
        }
    }

    private static final class CharReader extends StdScalarDeserializer<Character> {
        private static final long serialVersionUID = 1L;

        CharReader(Class<?> type) {
            super(type);
        }

        @Override
        public Character deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING) && in.getText().length() == 1) {
                return in.getText().charAt(0);
            }
            return (Character) context.handleUnexpectedToken(handledType(), in);
        }
    }

    /** Jackson takes 255 for -1. */
    private static final class ByteReader extends StdScalarDeserializer<Byte> {
        private static final long serialVersionUID = 1L;

        ByteReader(Class<?> type) {
            super(type);
        }

        @Override
        public Byte deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                int value = in.getIntValue();
                if (value == (byte) value) {
                    return (byte) value;
                }
            }
            return (Byte) context.handleUnexpectedToken(handledType(), in);
        }
    }

    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken().isNumeric()) {
                BigDecimal value = in.getDecimalValue();
                if (Math.abs((long) value.scale()) <= MAX_SCALE) {
                    return value;
                }
            }
            return (BigDecimal) context.handleUnexpectedToken(handledType(), in);
        }
    }

    private static @Nullable Double special(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }
}
