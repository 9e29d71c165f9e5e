package dev.stateflow.analyzer.load;

/** A class file is not one, or breaks the class file format. The message says where, in a few words. */
final class MalformedClassException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedClassException(String message) {
        super(message);
    }

    MalformedClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
