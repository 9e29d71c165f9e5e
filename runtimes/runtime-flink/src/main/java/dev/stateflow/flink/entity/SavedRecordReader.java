package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.application.CompiledApplication;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Reads the record of a key from a savepoint: no bytes, if nothing is left of it. */
public final class SavedRecordReader extends KeyedStateReaderFunction<String, byte[]> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable RecordSerializer serializer;
    private transient @Nullable ValueState<Stored> state;

    @Override
    public void open(OpenContext context) {
        RecordSerializer opened = new RecordSerializer(
                CompiledApplication.load(getRuntimeContext().getUserCodeClassLoader()));
        serializer = opened;
        state = getRuntimeContext().getState(new ValueStateDescriptor<>(RecordState.NAME, opened));
    }

    @Override
    public void readKey(String key, Context context, Collector<byte[]> out) throws Exception {
        if (state == null || serializer == null) {
            throw new IllegalStateException("not open");
        }
        Stored stored = state.value();
        // Flink makes a null of a key for which nothing is collected
        out.collect(stored == null ? new byte[0] : stored.bytes(serializer.records()));
    }
}
