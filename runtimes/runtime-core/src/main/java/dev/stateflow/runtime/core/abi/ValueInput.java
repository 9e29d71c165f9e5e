package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.Nullable;

/** Gives back what a {@link ValueOutput} took, in the same order. */
public interface ValueInput {
    int readInt();

    float readFloat();

    long readLong();

    double readDouble();

    @Nullable
    Object readObject();
}
