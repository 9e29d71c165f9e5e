package dev.stateflow.api;

/**
 * A time by which calls must be answered, from {@link Entities#deadline} until it is closed.
 *
 * <p>Belongs to the call that made it, and is kept with that call's variables: closing it at another place than where it was made, or after the
 * instance has waited, works as in plain Java. A copy in another instance has no effect.
 */
public final class Deadline implements AutoCloseable {
    private final long due;
    private boolean closed;

    private Deadline(long due) {
        this.due = due;
    }

    /**
     * Makes a deadline that is open. For runtimes: what it limits depends on who keeps it.
     *
     * @param epochMillis when it is over, in milliseconds since 1970-01-01T00:00Z
     * @return the deadline
     */
    public static Deadline at(long epochMillis) {
        return new Deadline(epochMillis);
    }

    /**
     * When it is over.
     *
     * @return milliseconds since 1970-01-01T00:00Z
     */
    public long due() {
        return due;
    }

    /**
     * Whether it still limits calls.
     *
     * @return false when it was closed
     */
    public boolean isOpen() {
        return !closed;
    }

    /** Ends it: calls from now on are not limited by it. */
    @Override
    public void close() {
        closed = true;
    }
}
