package dev.stateflow.runtime.local.program;

/** A command line that is not understood; the message says why. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
