package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.Nullable;

/** Something that an iteration is made of and that a codec can write: it shows its parts, and is made of the same ones again. */
public interface WritableIteration {
    /** What the constructor takes, numbers and booleans boxed. */
    @Nullable
    Object[] parts();
}
