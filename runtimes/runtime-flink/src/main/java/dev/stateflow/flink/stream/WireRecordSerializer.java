package dev.stateflow.flink.stream;

import dev.stateflow.kafka.wire.WireHeader;
import dev.stateflow.kafka.wire.WireRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Bytes for records of topics. */
public final class WireRecordSerializer extends ImmutableSerializer<WireRecord> {
    public static final WireRecordSerializer INSTANCE = new WireRecordSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public WireRecord createInstance() {
        return new WireRecord(new byte[0], new byte[0], List.of());
    }

    @Override
    public void serialize(WireRecord record, DataOutputView target) throws IOException {
        writeNullable(record.key(), target);
        writeNullable(record.value(), target);
        target.writeInt(record.headers().size());
        for (WireHeader header : record.headers()) {
            target.writeUTF(header.name());
            writeNullable(header.value(), target);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // both may be null, which it does not find in the class file of the record
    public WireRecord deserialize(DataInputView source) throws IOException {
        byte[] key = readNullable(source);
        byte[] value = readNullable(source);
        int count = source.readInt();
        List<WireHeader> headers = count == 0 ? List.of() : new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headers.add(new WireHeader(source.readUTF(), readNullable(source)));
        }
        return new WireRecord(key, value, headers);
    }

    private static void writeNullable(byte @Nullable [] bytes, DataOutputView target) throws IOException {
        target.writeBoolean(bytes != null);
        if (bytes != null) {
            writeBytes(bytes, target);
        }
    }

    private static byte @Nullable [] readNullable(DataInputView source) throws IOException {
        return source.readBoolean() ? readBytes(source) : null;
    }

    @Override
    public TypeSerializerSnapshot<WireRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Found by name in savepoints. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<WireRecord> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
