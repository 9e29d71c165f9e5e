package dev.stateflow.conformance.generate;

/**
 * What came of running a program in two ways.
 *
 * @param kind what sort of failure, so that a shrunk program fails in the same way; empty if the runs agree
 * @param detail what to print
 */
public record Verdict(String kind, String detail) {
    /** Both runs agree. */
    public static final Verdict AGREES = new Verdict("", "");

    /** Whether the runs disagree, or one did not come about. */
    public boolean failed() {
        return !kind.isEmpty();
    }
}
