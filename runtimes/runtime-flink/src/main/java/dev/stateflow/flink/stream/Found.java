package dev.stateflow.flink.stream;

import dev.stateflow.kafka.wire.WireRecord;

/**
 * A record of the request topic.
 *
 * @param record as it was found
 * @param topic where
 * @param partition where
 * @param offset where
 */
public record Found(WireRecord record, String topic, int partition, long offset) {}
