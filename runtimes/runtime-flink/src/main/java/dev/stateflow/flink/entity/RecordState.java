package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.flink.api.common.state.ValueState;
import org.jspecify.annotations.Nullable;

/** Flink's state of the current key. */
final class RecordState {
    /** Its name in savepoints. */
    static final String NAME = "record";

    private final ValueState<Stored> state;
    private final RecordCodec codec;

    RecordState(ValueState<Stored> state, RecordCodec codec) {
        this.state = state;
        this.codec = codec;
    }

    RecordCodec codec() {
        return codec;
    }

    @Nullable
    Stored read() {
        try {
            Stored stored = state.value();
            return stored == null || stored.isNothing() ? null : stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of an instance as it is stored, which nobody else has; a new one if nothing is stored. Changes are stored by {@link #writeEncoded} alone. */
    InstanceRecord isolated(Address address) {
        Stored stored = read();
        return stored == null ? new InstanceRecord(address) : stored.isolated(codec);
    }

    /** Writes a live record, or that there is nothing. */
    void write(InstanceRecord record) {
        put(record, Stored::live);
    }

    /**
     * Writes a record as bytes, or that there is nothing.
     *
     * @throws dev.stateflow.runtime.core.codec.CodecException if it can't be written: nothing has changed then
     */
    void writeEncoded(InstanceRecord record) {
        put(record, changed -> Stored.encoded(codec.encode(changed)));
    }

    private void put(InstanceRecord record, Function<InstanceRecord, Stored> form) {
        try {
            if (record.isBlank()) {
                state.clear();
            } else {
                state.update(form.apply(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
