package dev.stateflow.runtime.core.codec;

/**
 * Takes the place of a value of an older build that can't be read. It may stand where nobody looks any more, such as in a field that is gone, and never comes out
 * of a graph.
 *
 * @param reason why it can't be read
 */
record Unreadable(String reason) {
    /** A body was read, and its object can't be made. */
    @SuppressWarnings("serial") // never serialised
    static final class Thrown extends RuntimeException {
        private final Unreadable value;

        Thrown(String reason) {
            super(reason, null, false, false);
            this.value = new Unreadable(reason);
        }

        Unreadable value() {
            return value;
        }
    }
}
