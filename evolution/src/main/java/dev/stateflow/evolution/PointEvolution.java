package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.PointSchema;

/**
 * How a call goes on that waits at a suspension point of an older build.
 *
 * @param older the suspension point as it was
 * @param current its index in the current manifest, or -1 if the call can't go on
 * @param slots for each value of the current frame the index of the older frame's value that it takes
 * @param refusal why the call can't go on; empty if it can
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its accessors; never compared
public record PointEvolution(PointSchema older, int current, int[] slots, String refusal) {
    static PointEvolution refused(PointSchema older, String why) {
        return new PointEvolution(older, -1, new int[0], why);
    }
}
