package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.ValueFields;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that the state of an object of an application's class is in: not static, not transient; superclasses first, then by name. */
final class FieldAccess {
    private final List<Field> primitives = new ArrayList<>();
    private final List<Field> references = new ArrayList<>();

    FieldAccess(Class<?> type) {
        ValueFields.of(type).forEach(this::add);
    }

    private void add(Field field) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new CodecException(
                    "the fields of " + field.getDeclaringClass().getName() + " can't be read", e);
        }
        (field.getType().isPrimitive() ? primitives : references).add(field);
    }

    @Nullable
    Object[] references(Object object) {
        @Nullable Object[] values = new Object[references.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = references.get(i).get(object);
            }
        } catch (IllegalAccessException e) {
            throw new CodecException("can't read a " + object.getClass().getName(), e);
        }
        return values;
    }

    void writePrimitives(Object object, ByteWriter out) {
        try {
            for (Field field : primitives) {
                Class<?> type = field.getType();
                if (type == int.class) {
                    out.writeSigned(field.getInt(object));
                } else if (type == long.class) {
                    out.writeSignedLong(field.getLong(object));
                } else if (type == boolean.class) {
                    out.writeByte(field.getBoolean(object) ? 1 : 0);
                } else if (type == double.class) {
                    out.writeFixedLong(Double.doubleToRawLongBits(field.getDouble(object)));
                } else if (type == float.class) {
                    out.writeFixedInt(Float.floatToRawIntBits(field.getFloat(object)));
                } else if (type == char.class) {
                    out.writeUnsigned(field.getChar(object));
                } else {
                    out.writeSigned(field.getInt(object)); // byte and short
                }
            }
        } catch (IllegalAccessException e) {
            throw new CodecException("can't read a " + object.getClass().getName(), e);
        }
    }

    void readPrimitives(Object object, ByteReader in) {
        try {
            for (Field field : primitives) {
                Class<?> type = field.getType();
                if (type == int.class) {
                    field.setInt(object, in.readSigned());
                } else if (type == long.class) {
                    field.setLong(object, in.readSignedLong());
                } else if (type == boolean.class) {
                    field.setBoolean(object, in.readByte() != 0);
                } else if (type == double.class) {
                    field.setDouble(object, Double.longBitsToDouble(in.readFixedLong()));
                } else if (type == float.class) {
                    field.setFloat(object, Float.intBitsToFloat(in.readFixedInt()));
                } else if (type == char.class) {
                    field.setChar(object, (char) in.readUnsigned());
                } else if (type == short.class) {
                    field.setShort(object, (short) in.readSigned());
                } else {
                    field.setByte(object, (byte) in.readSigned());
                }
            }
        } catch (IllegalAccessException e) {
            throw new CodecException("can't fill a " + object.getClass().getName(), e);
        }
    }

    /** Gives an object the values of another one, or the copies of them if they are objects. */
    void copy(Object from, @Nullable Object[] copies, Object to) {
        try {
            for (Field field : primitives) {
                field.set(to, field.get(from));
            }
            for (int i = 0; i < copies.length; i++) {
                references.get(i).set(to, copies[i]);
            }
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new CodecException("can't fill a " + to.getClass().getName(), e);
        }
    }

    void readReferences(Object object, ByteReader in, GraphReader graph) {
        try {
            for (Field field : references) {
                field.set(object, graph.readValue(in));
            }
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new CodecException("can't fill a " + object.getClass().getName(), e);
        }
    }
}
