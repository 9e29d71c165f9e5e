package dev.stateflow.kafka.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put into a topic, or was found in one. Arrays are not to be changed.
 *
 * @param key decides the partition; null if there is none
 * @param value the bytes; null if there are none
 * @param headers in their order
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WireRecord(byte @Nullable [] key, byte @Nullable [] value, List<WireHeader> headers) {
    public WireRecord {
        headers = List.copyOf(headers);
    }
}
