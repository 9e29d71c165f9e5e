package dev.stateflow.runtime.core.message;

import java.util.Objects;

/** Who waits for the reply to a request, and how it tells its requests apart. */
public sealed interface ReturnAddress {
    /**
     * An entity instance.
     *
     * @param caller the instance that waits
     * @param callId increases with every request of that instance
     */
    record Instance(Address caller, long callId) implements ReturnAddress {}

    /**
     * Nobody: a call that was scheduled runs by itself. A failure of it is answered all the same, for the binding to write to its log.
     *
     * @param instance the instance that has scheduled the call, and runs it
     * @param id which of its calls that is: the call id under which it waits to begin
     */
    record Nobody(Address instance, long id) implements ReturnAddress {}

    /**
     * A client outside the dataflow.
     *
     * @param requestId unique to the request; a repeated request carries the same one, whoever repeats it
     * @param repeatable whether the client may repeat the request; if not, nothing is remembered of it
     * @param route which client waits, for a binding that has several; empty where the request id alone finds it
     */
    record Client(String requestId, boolean repeatable, String route) implements ReturnAddress {
        public Client {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(route, "route");
        }

        /** A client of a binding that needs no routes. */
        public Client(String requestId, boolean repeatable) {
            this(requestId, repeatable, "");
        }

        /** A client that may repeat its request. */
        public Client(String requestId) {
            this(requestId, true);
        }
    }
}
