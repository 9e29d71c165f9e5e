package dev.stateflow.flink.stream;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Bytes for records of the request topic. */
public final class FoundSerializer extends ImmutableSerializer<Found> {
    public static final FoundSerializer INSTANCE = new FoundSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public Found createInstance() {
        return new Found(WireRecordSerializer.INSTANCE.createInstance(), 0, 0);
    }

    @Override
    public void serialize(Found found, DataOutputView target) throws IOException {
        WireRecordSerializer.INSTANCE.serialize(found.record(), target);
        target.writeInt(found.partition());
        target.writeLong(found.offset());
    }

    @Override
    public Found deserialize(DataInputView source) throws IOException {
        return new Found(WireRecordSerializer.INSTANCE.deserialize(source), source.readInt(), source.readLong());
    }

    @Override
    public TypeSerializerSnapshot<Found> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Found by name in savepoints. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Found> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
