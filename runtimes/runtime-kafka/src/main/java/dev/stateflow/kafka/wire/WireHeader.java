package dev.stateflow.kafka.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A header of a record.
 *
 * @param name its name
 * @param value its bytes; null is a value of its own
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WireHeader(String name, byte @Nullable [] value) {
    static WireHeader of(String name, Object value) {
        return new WireHeader(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The value as text; empty if it is null. */
    public String text() {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
