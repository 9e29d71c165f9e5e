package dev.stateflow.flink.stream;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Bytes for what leaves the job. */
public final class OutgoingSerializer extends ImmutableSerializer<Outgoing> {
    public static final OutgoingSerializer INSTANCE = new OutgoingSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public Outgoing createInstance() {
        return new Outgoing(Outgoing.Destination.REPLIES, WireRecordSerializer.INSTANCE.createInstance());
    }

    @Override
    public void serialize(Outgoing outgoing, DataOutputView target) throws IOException {
        target.writeBoolean(outgoing.destination() == Outgoing.Destination.DEAD_LETTERS);
        WireRecordSerializer.INSTANCE.serialize(outgoing.record(), target);
    }

    @Override
    public Outgoing deserialize(DataInputView source) throws IOException {
        Outgoing.Destination destination =
                source.readBoolean() ? Outgoing.Destination.DEAD_LETTERS : Outgoing.Destination.REPLIES;
        return new Outgoing(destination, WireRecordSerializer.INSTANCE.deserialize(source));
    }

    @Override
    public TypeSerializerSnapshot<Outgoing> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Found by name in savepoints. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Outgoing> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
