package dev.stateflow.api;

/**
 * Thrown at a call whose answer did not come in time. The call is not undone and not stopped: what was called may still run, and what it changes
 * takes effect; only its answer is no longer waited for.
 */
public class CallTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message names what was called, and how long it had
     */
    public CallTimeoutException(String message) {
        super(message);
    }
}
