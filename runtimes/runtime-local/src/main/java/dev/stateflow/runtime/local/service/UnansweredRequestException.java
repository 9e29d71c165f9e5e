package dev.stateflow.runtime.local.service;

/** No answer came: it is not known whether a request has taken effect. One with an id can be repeated. */
public final class UnansweredRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line for the client
     * @param cause what happened
     */
    public UnansweredRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
