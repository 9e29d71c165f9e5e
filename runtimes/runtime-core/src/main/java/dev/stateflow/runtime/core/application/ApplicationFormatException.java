package dev.stateflow.runtime.core.application;

/** What is on the class path is not a compiled application that this runtime can run; the message says where and why. */
public class ApplicationFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ApplicationFormatException(String message) {
        super(message);
    }

    public ApplicationFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
