package dev.stateflow.flink.stream;

import org.apache.flink.util.OutputTag;

/** The side outputs of heads, by which parcels leave for a loop. */
public final class LoopTag {
    private LoopTag() {}

    /** That of a loop. */
    public static OutputTag<Parcel> of(String loop) {
        return new OutputTag<>("to " + loop, StreamType.PARCEL);
    }
}
