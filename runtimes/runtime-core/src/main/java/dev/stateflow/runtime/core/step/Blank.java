package dev.stateflow.runtime.core.step;

import dev.stateflow.runtime.core.abi.ValueInput;
import org.jspecify.annotations.Nullable;

/** Default values without end: turns an object with state into a mere reference. */
enum Blank implements ValueInput {
    INSTANCE;

    @Override
    public int readInt() {
        return 0;
    }

    @Override
    public float readFloat() {
        return 0;
    }

    @Override
    public long readLong() {
        return 0;
    }

    @Override
    public double readDouble() {
        return 0;
    }

    @Override
    public @Nullable Object readObject() {
        return null;
    }
}
