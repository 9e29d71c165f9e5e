package dev.stateflow.runtime.core.message;

import org.jspecify.annotations.Nullable;

/**
 * Answers a request.
 *
 * @param to whom
 * @param outcome a value or an exception
 */
public record Reply(ReturnAddress to, Outcome outcome) implements Message {
    /** Whether it is the failure of a call that was scheduled, which a binding writes to its log. */
    public boolean isForNobody() {
        return to instanceof ReturnAddress.Nobody;
    }

    @Override
    public @Nullable Address target() {
        return to instanceof ReturnAddress.Instance instance ? instance.caller() : null;
    }
}
