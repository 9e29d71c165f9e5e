package dev.stateflow.runtime.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of an instance. */
public sealed interface Operation {
    /**
     * Call a method, read a field or write a field.
     *
     * @param member the member key
     * @param arguments the arguments, boxed; may hold nulls; not to be changed
     */
    record Invoke(String member, List<@Nullable Object> arguments) implements Operation {}

    /**
     * Create the instance.
     *
     * @param state the encoded initial state
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; copying a state at every access would cost
    record Create(byte[] state) implements Operation {}

    /** Tell whether the instance exists. */
    record Exists() implements Operation {}

    /**
     * Call a method later, for nobody; answered at once, by a {@link dev.stateflow.api.ScheduledCall}.
     *
     * @param call what to call
     * @param delay after how long, in milliseconds
     */
    record Schedule(Invoke call, long delay) implements Operation {}

    /**
     * Take back a call that the instance has scheduled, or a client has scheduled with it; answered by whether it came in time.
     *
     * @param id the call id under which it waits to begin
     */
    record Cancel(long id) implements Operation {}

    /** Delete the instance. */
    record Delete() implements Operation {}
}
