package dev.stateflow.conformance.observe;

/**
 * Something in which two runs of a program differ.
 *
 * @param where the case or the instance
 * @param expected what the oracle did
 * @param actual what the target did
 */
public record Difference(String where, String expected, String actual) {
    @Override
    public String toString() {
        return where + "\n    expected: " + expected + "\n    but was:  " + actual;
    }
}
