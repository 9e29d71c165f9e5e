package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the state fields of an entity object: takes the value of each and gives the one that it is to have. One method of the object serves writing and
 * reading that way.
 */
public abstract class StateFields {
    StateFields() {}

    public abstract int value(int value);

    public abstract long value(long value);

    public abstract float value(float value);

    public abstract double value(double value);

    public abstract @Nullable Object value(@Nullable Object value);

    /** Writes the values, and leaves them as they are. */
    static final class Writer extends StateFields {
        private final ValueOutput out;

        Writer(ValueOutput out) {
            this.out = out;
        }

        @Override
        public int value(int value) {
            out.writeInt(value);
            return value;
        }

        @Override
        public long value(long value) {
            out.writeLong(value);
            return value;
        }

        @Override
        public float value(float value) {
            out.writeFloat(value);
            return value;
        }

        @Override
        public double value(double value) {
            out.writeDouble(value);
            return value;
        }

        @Override
        public @Nullable Object value(@Nullable Object value) {
            out.writeObject(value);
            return value;
        }
    }

    /** Reads the values. */
    static final class Reader extends StateFields {
        private final ValueInput in;

        Reader(ValueInput in) {
            this.in = in;
        }

        @Override
        public int value(int value) {
            return in.readInt();
        }

        @Override
        public long value(long value) {
            return in.readLong();
        }

        @Override
        public float value(float value) {
            return in.readFloat();
        }

        @Override
        public double value(double value) {
            return in.readDouble();
        }

        @Override
        public @Nullable Object value(@Nullable Object value) {
            return in.readObject();
        }
    }
}
