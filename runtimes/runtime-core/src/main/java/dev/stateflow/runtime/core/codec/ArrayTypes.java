package dev.stateflow.runtime.core.codec;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arrays. */
final class ArrayTypes {
    private ArrayTypes() {}

    /** Arrays of anything but primitives, of any dimension. */
    static final class OfObjects extends NodeType {
        private final Types types;

        OfObjects(Types types) {
            this.types = types;
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        boolean isPlain(Object node) {
            types.classes().check(node.getClass());
            return true;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return Arrays.copyOf(parts, parts.length, ((Object[]) node).getClass());
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return (Object[]) node;
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            int dimensions = 0;
            Class<?> component = node.getClass().getComponentType();
            while (component.isArray()) {
                component = component.getComponentType();
                dimensions++;
            }
            types.checkNameable(component);
            out.writeUnsigned(graph.symbol(component.getName()));
            out.writeByte(dimensions);
            out.writeUnsigned(((Object[]) node).length);
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            graph.writeAll(parts, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            String name = graph.readSymbol(in);
            Class<?> element = graph.findClass(name);
            Class<?> component = element == null ? Object.class : element;
            for (int dimensions = in.readByte(); dimensions > 0; dimensions--) {
                component = component.arrayType();
            }
            if (component.isPrimitive()) {
                throw new CodecException("malformed: an array of objects of type " + component);
            }
            Object array = Array.newInstance(component, graph.claim(in.readUnsigned()));
            if (element == null) {
                graph.poison(array, name);
            }
            return array;
        }

        @Override
        void readBody(Object node, ByteReader in, GraphReader graph) {
            @Nullable Object[] array = (Object[]) node;
            @Nullable Object[] values = new Object[array.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = graph.readValue(in);
            }
            System.arraycopy(values, 0, array, 0, values.length);
        }
    }

    /** How the elements of an array of primitives are written. */
    interface Elements<A> {
        void write(A array, int index, ByteWriter out);

        void read(A array, int index, ByteReader in);
    }

    /** Arrays of a primitive type. Made at once: they hold no objects. */
    static final class OfPrimitives<A> extends NodeType {
        private final Class<?> component;
        private final Elements<A> elements;

        OfPrimitives(Class<?> component, Elements<A> elements) {
            this.component = component;
            this.elements = elements;
        }

        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return NONE;
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        @SuppressWarnings("SuspiciousSystemArraycopy") // both are of the component type
        Object copy(Object node, @Nullable Object[] parts) {
            int length = Array.getLength(node);
            Object copy = Array.newInstance(component, length);
            System.arraycopy(node, 0, copy, 0, length);
            return copy;
        }

        @Override
        @SuppressWarnings("unchecked") // the type is chosen by the array's class
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            int length = Array.getLength(node);
            out.writeUnsigned(length);
            for (int i = 0; i < length; i++) {
                elements.write((A) node, i, out);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // made for this component type
        Object make(ByteReader in, GraphReader graph) {
            int length = in.readCount(1);
            A array = (A) Array.newInstance(component, length);
            for (int i = 0; i < length; i++) {
                elements.read(array, i, in);
            }
            return array;
        }
    }

    /** Arrays of bytes, which are copied as they are. */
    static final class OfBytes extends NodeType {
        @Override
        boolean isFillable() {
            return false;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return NONE;
        }

        @Override
        boolean isPlain(Object node) {
            return true;
        }

        @Override
        Object copy(Object node, @Nullable Object[] parts) {
            return ((byte[]) node).clone();
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            byte[] bytes = (byte[]) node;
            out.writeUnsigned(bytes.length);
            out.writeBytes(bytes);
        }

        @Override
        Object make(ByteReader in, GraphReader graph) {
            return in.readBytes(in.readCount(1));
        }
    }

    static final Elements<boolean[]> BOOLEANS = new Elements<>() {
        @Override
        public void write(boolean[] array, int index, ByteWriter out) {
            out.writeByte(array[index] ? 1 : 0);
        }

        @Override
        public void read(boolean[] array, int index, ByteReader in) {
            array[index] = in.readByte() != 0;
        }
    };

    static final Elements<short[]> SHORTS = new Elements<>() {
        @Override
        public void write(short[] array, int index, ByteWriter out) {
            out.writeSigned(array[index]);
        }

        @Override
        public void read(short[] array, int index, ByteReader in) {
            array[index] = (short) in.readSigned();
        }
    };

    static final Elements<char[]> CHARS = new Elements<>() {
        @Override
        public void write(char[] array, int index, ByteWriter out) {
            out.writeUnsigned(array[index]);
        }

        @Override
        public void read(char[] array, int index, ByteReader in) {
            array[index] = (char) in.readUnsigned();
        }
    };

    static final Elements<int[]> INTS = new Elements<>() {
        @Override
        public void write(int[] array, int index, ByteWriter out) {
            out.writeSigned(array[index]);
        }

        @Override
        public void read(int[] array, int index, ByteReader in) {
            array[index] = in.readSigned();
        }
    };

    static final Elements<long[]> LONGS = new Elements<>() {
        @Override
        public void write(long[] array, int index, ByteWriter out) {
            out.writeSignedLong(array[index]);
        }

        @Override
        public void read(long[] array, int index, ByteReader in) {
            array[index] = in.readSignedLong();
        }
    };

    static final Elements<float[]> FLOATS = new Elements<>() {
        @Override
        public void write(float[] array, int index, ByteWriter out) {
            out.writeFixedInt(Float.floatToRawIntBits(array[index]));
        }

        @Override
        public void read(float[] array, int index, ByteReader in) {
            array[index] = Float.intBitsToFloat(in.readFixedInt());
        }
    };

    static final Elements<double[]> DOUBLES = new Elements<>() {
        @Override
        public void write(double[] array, int index, ByteWriter out) {
            out.writeFixedLong(Double.doubleToRawLongBits(array[index]));
        }

        @Override
        public void read(double[] array, int index, ByteReader in) {
            array[index] = Double.longBitsToDouble(in.readFixedLong());
        }
    };
}
