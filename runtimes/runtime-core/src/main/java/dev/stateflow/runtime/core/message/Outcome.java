package dev.stateflow.runtime.core.message;

import org.jspecify.annotations.Nullable;

/** How a request ended. */
public sealed interface Outcome {
    /**
     * It gave a value.
     *
     * @param value the value; null for void too
     */
    record Value(@Nullable Object value) implements Outcome {}

    /**
     * It threw.
     *
     * @param exception what the callee threw
     */
    record Failure(Throwable exception) implements Outcome {}
}
