package dev.stateflow.analyzer.split;

/** A method is beyond what a class file can hold; the message says why, for users. */
public class NotSplittableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSplittableException(String message) {
        super(message);
    }
}
