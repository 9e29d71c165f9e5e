package dev.stateflow.ir.validation;

/**
 * Something that makes an application unsound. It always means a defect of whoever made the IR, never one of the user's code.
 *
 * @param code what rule is broken
 * @param place a JSON pointer into the application's JSON form
 * @param message what is wrong, in one line
 */
public record Problem(ProblemCode code, String place, String message) {
    @Override
    public String toString() {
        return code + " at " + place + ": " + message;
    }
}
