package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.Nullable;

/** Takes the values of state fields and frame slots, in the order of their schema. */
public interface ValueOutput {
    void writeInt(int value);

    void writeFloat(float value);

    void writeLong(long value);

    void writeDouble(double value);

    /** Writes an object; one that was written before in the same record is the same object again after reading. */
    void writeObject(@Nullable Object value);
}
