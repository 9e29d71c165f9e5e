package dev.stateflow.conformance.step;

/** How often, and when, a message arrives. */
public enum Delivery {
    /** Once, in the order of sending. */
    ONCE,
    /** Twice in a row. */
    TWICE,
    /** At least once: in order between any two instances, in random order otherwise, with old messages repeated at random. */
    RANDOM_REPEATS
}
