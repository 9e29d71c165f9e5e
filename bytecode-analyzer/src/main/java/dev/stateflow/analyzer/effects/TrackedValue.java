package dev.stateflow.analyzer.effects;

import org.objectweb.asm.tree.analysis.Value;

/**
 * A local variable or operand-stack value.
 *
 * @param size 1, or 2 for long and double
 * @param descriptor the static type, or empty if it is not known or not a reference
 * @param origin what the object may be
 */
record TrackedValue(int size, String descriptor, Origin origin) implements Value {
    static final TrackedValue ONE = new TrackedValue(1, "", Origin.FRESH);
    static final TrackedValue TWO = new TrackedValue(2, "", Origin.FRESH);

    @Override
    public int getSize() {
        return size;
    }
}
