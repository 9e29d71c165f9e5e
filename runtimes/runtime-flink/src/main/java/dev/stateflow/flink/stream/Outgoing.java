package dev.stateflow.flink.stream;

import dev.stateflow.kafka.wire.WireRecord;

/**
 * What leaves the job.
 *
 * @param destination which topic
 * @param record what is put there
 */
public record Outgoing(Destination destination, WireRecord record) {
    /** The topics that the job writes. */
    public enum Destination {
        REPLIES,
        DEAD_LETTERS
    }
}
