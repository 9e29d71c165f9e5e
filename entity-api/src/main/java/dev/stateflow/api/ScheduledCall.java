package dev.stateflow.api;

import java.util.Objects;

/**
 * A call that was scheduled for later, by {@link Entities#schedule}: what it is cancelled by.
 *
 * <p>A value: it can be kept in state, be an argument or a result, and be cancelled by another instance than the one that has scheduled the call. Two are equal if they
 * stand for the same call.
 */
public final class ScheduledCall {
    private final Object home;
    private final long id;

    private ScheduledCall(Object home, long id) {
        this.home = home;
        this.id = id;
    }

    /**
     * Names a scheduled call. For runtimes.
     *
     * @param home a reference to the instance that has scheduled it; in plain Java the registry
     * @param id tells it from others of that instance
     * @return the name
     */
    public static ScheduledCall of(Object home, long id) {
        return new ScheduledCall(Objects.requireNonNull(home, "home"), id);
    }

    /**
     * Takes the call back, if it has not begun. A remote operation; it asks the instance that has scheduled the call, whether or not that was deleted. When that is the
     * instance that cancels, the answer comes at once.
     *
     * @return true if it came in time: the call has not run, and will not. False if the call has begun, or was cancelled before; what it does is not stopped
     */
    public boolean cancel() {
        if (home instanceof EntityRegistry registry) {
            return registry.cancel(id);
        }
        throw new IllegalStateException("ScheduledCall.cancel was called outside a compiled application, on a call that"
                + " was not scheduled in an EntityRegistry");
    }

    /**
     * Where it was scheduled. For runtimes.
     *
     * @return a reference to the instance that has scheduled it; in plain Java the registry
     */
    public Object home() {
        return home;
    }

    /**
     * Which one of that instance's it is. For runtimes.
     *
     * @return a number that no other scheduled call of the instance has or had
     */
    public long id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledCall call && id == call.id && home.equals(call.home);
    }

    @Override
    public int hashCode() {
        return 31 * home.hashCode() + Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "scheduled call " + id + (home instanceof EntityRegistry ? "" : " of " + home);
    }
}
