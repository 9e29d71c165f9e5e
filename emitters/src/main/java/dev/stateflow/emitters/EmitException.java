package dev.stateflow.emitters;

/** A bundle can't be made. The message is one line for the user and says what is wrong with which input. */
public class EmitException extends Exception {
    private static final long serialVersionUID = 1L;

    public EmitException(String message) {
        super(message);
    }

    public EmitException(String message, Throwable cause) {
        super(message, cause);
    }
}
