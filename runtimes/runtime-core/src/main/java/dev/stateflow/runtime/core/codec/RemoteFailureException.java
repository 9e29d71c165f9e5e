package dev.stateflow.runtime.core.codec;

/**
 * Stands for an exception of a class that is neither one of the application's values nor one of the JDK's that can be written, such as an exception of a
 * library. Has the message, the stack trace, the cause and the suppressed exceptions of the original.
 *
 * <p>Where the original is an {@link java.io.IOException} or another specific exception that can be written, an exception of that class stands for it instead, so
 * that a {@code catch} in the caller still sees it; its message begins with the name of the original class.
 */
public class RemoteFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String originalType;

    /**
     * @param originalType the name of the original class
     * @param message the original message, after the name of the original class
     */
    public RemoteFailureException(String originalType, String message) {
        super(message);
        this.originalType = originalType;
    }

    /** The name of the original class. */
    public String originalType() {
        return originalType;
    }
}
