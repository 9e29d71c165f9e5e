package dev.stateflow.flink.stream;

import dev.stateflow.kafka.wire.WireRecord;
import java.nio.charset.StandardCharsets;

/**
 * A record of the request topic.
 *
 * @param record as it was found
 * @param partition where
 * @param offset where
 */
public record Found(WireRecord record, int partition, long offset) {
    /** What the record's key says: the key of the instance that it is for, if its sender did as told; the empty string if there is none. */
    public String key() {
        byte[] key = record.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
