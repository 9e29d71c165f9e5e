package dev.stateflow.conformance.generate;

/**
 * What came of running a program in two ways.
 *
 * @param kind what sort of failure, so that a shrunk program fails in the same way; empty if the runs agree
 * @param detail what to print
 * @param suspensions how many remote operations the instances of the split program issued
 * @param completed whether all cases returned, in plain Java: a program that ends in an exception reaches less
 */
public record Verdict(String kind, String detail, long suspensions, boolean completed) {
    /** A failure. */
    static Verdict failure(String kind, String detail) {
        return new Verdict(kind, detail, 0, false);
    }

    /** Whether the runs disagree, or one did not come about. */
    public boolean failed() {
        return !kind.isEmpty();
    }
}
