package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;

/**
 * Something that happens to an instance when a time has come. Timers are part of the record, so they are kept as the state is.
 *
 * @param id a call id of the instance; with {@link EndSleep} and {@link EndWait} that of the call that waits
 * @param due when, in milliseconds since 1970-01-01T00:00Z
 * @param action what happens
 */
public record Timer(long id, long due, Action action) implements Comparable<Timer> {
    /** What happens when a timer is due. */
    public sealed interface Action {}

    /** A sleeping call goes on. */
    public record EndSleep() implements Action {}

    /**
     * A call gives up waiting for its answer.
     *
     * @param callee whose answer it is
     * @param member the member key of what was called; empty for what is no call
     * @param patience how long it waits, in milliseconds
     */
    public record EndWait(Address callee, String member, long patience) implements Action {}

    /**
     * A call of the instance begins, for which nobody waits.
     *
     * @param call what is called
     */
    public record BeginCall(Operation.Invoke call) implements Action {}

    /** By due time, then by id: the order in which timers fire. */
    @Override
    public int compareTo(Timer other) {
        int order = Long.compare(due, other.due);
        return order != 0 ? order : Long.compare(id, other.id);
    }
}
