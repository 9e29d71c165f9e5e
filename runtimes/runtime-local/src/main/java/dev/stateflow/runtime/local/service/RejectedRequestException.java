package dev.stateflow.runtime.local.service;

/** A request that was not accepted, and so has no effect: the client may send it again. */
public abstract sealed class RejectedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectedRequestException(String message) {
        super(message, null, false, false); // thrown under overload: where is no news
    }

    /** As many requests are in flight as the service takes. */
    public static final class Overloaded extends RejectedRequestException {
        private static final long serialVersionUID = 1L;

        /** @param maxInFlight how many it takes */
        public Overloaded(int maxInFlight) {
            super(maxInFlight + " requests are in flight already");
        }
    }

    /** The service is about to stop, or has stopped. */
    public static final class Draining extends RejectedRequestException {
        private static final long serialVersionUID = 1L;

        public Draining() {
            super("the runtime is stopping");
        }
    }

    /** The request is longer than what can be sent to the one that answers it; sent again, it will be so again. */
    public static final class TooLong extends RejectedRequestException {
        private static final long serialVersionUID = 1L;

        private final int maxBytes;

        /**
         * @param message one line for the client
         * @param maxBytes how many bytes can be sent
         */
        public TooLong(String message, int maxBytes) {
            super(message);
            this.maxBytes = maxBytes;
        }

        /** How many bytes can be sent. */
        public int maxBytes() {
            return maxBytes;
        }
    }
}
