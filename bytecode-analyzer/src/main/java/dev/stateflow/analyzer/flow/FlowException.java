package dev.stateflow.analyzer.flow;

/** The code of a method is not well-formed. */
public class FlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FlowException(String message, Throwable cause) {
        super(message, cause);
    }
}
