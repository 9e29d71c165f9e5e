package dev.stateflow.analyzer.load;

/** A method whose subroutines can't be copied to where they are called. The message is its name and descriptor. */
final class SubroutinesTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SubroutinesTooLargeException(String method) {
        super(method);
    }
}
