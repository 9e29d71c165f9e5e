package dev.stateflow.flink.stream;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Bytes for parcels. Persisted: messages under way are part of checkpoints. */
public final class ParcelSerializer extends ImmutableSerializer<Parcel> {
    public static final ParcelSerializer INSTANCE = new ParcelSerializer();

    private static final long serialVersionUID = 1L;
    private static final List<Parcel.Kind> KINDS = List.of(Parcel.Kind.values());

    @Override
    public Parcel createInstance() {
        return new Parcel("", Parcel.Kind.MESSAGE, new byte[0]);
    }

    @Override
    public void serialize(Parcel parcel, DataOutputView target) throws IOException {
        StringValue.writeString(parcel.key(), target);
        target.writeByte(parcel.kind().code());
        writeBytes(parcel.bytes(), target);
    }

    @Override
    public Parcel deserialize(DataInputView source) throws IOException {
        String key = StringValue.readString(source);
        Parcel.Kind kind = kind(source.readByte());
        return new Parcel(key, kind, readBytes(source));
    }

    private static Parcel.Kind kind(int code) throws IOException {
        for (Parcel.Kind kind : KINDS) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new IOException("a parcel of unknown kind " + code);
    }

    @Override
    public TypeSerializerSnapshot<Parcel> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Found by name in savepoints. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Parcel> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
