package dev.stateflow.runtime.local.engine;

/** A request that was not accepted, and so has no effect: the client may send it again. */
public abstract sealed class RejectedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectedRequestException(String message) {
        super(message);
    }

    /** As many requests are in flight as the engine takes. */
    public static final class Overloaded extends RejectedRequestException {
        private static final long serialVersionUID = 1L;

        Overloaded(int maxInFlight) {
            super(maxInFlight + " requests are in flight already");
        }
    }

    /** The engine is about to stop, or has stopped. */
    public static final class Draining extends RejectedRequestException {
        private static final long serialVersionUID = 1L;

        Draining() {
            super("the runtime is stopping");
        }
    }
}
