package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;

/** Tells builds apart that would misread each other's bytes. */
final class Fingerprints {
    private Fingerprints() {}

    /** Depends on the state fields and their order. */
    static int ofState(EntityType type) {
        // the hash of a list of records of strings: the same in every virtual machine
        return type.state().hashCode();
    }

    /** Depends on the suspension points, their order and what their frames hold; not on source lines. */
    static int ofPoints(SplitType type) {
        int hash = 1;
        for (FramePoint point : type.points()) {
            hash = 31 * hash + point.method().hashCode();
            hash = 31 * hash + point.descriptor().hashCode();
            for (FramePoint.Slot slot : point.slots()) {
                hash = 31 * hash + slot.name().hashCode();
                hash = 31 * hash + slot.descriptor().hashCode();
            }
        }
        return hash;
    }
}
