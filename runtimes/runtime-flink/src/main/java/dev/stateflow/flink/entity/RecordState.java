package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Writes a live record, or that there is nothing. */
    void write(InstanceRecord record) {
        try {
            if (record.isBlank()) {
                state.clear();
            } else {
                state.update(Stored.live(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a record as bytes, or that there is nothing. */
    void writeEncoded(InstanceRecord record) {
        try {
            if (record.isBlank()) {
                state.clear();
            } else {
                state.update(Stored.encoded(codec.encode(record)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
