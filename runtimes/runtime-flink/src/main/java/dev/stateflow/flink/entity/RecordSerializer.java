package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.Schemas;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records in Flink's state. Its snapshot carries the manifest of the build, so that a later build can read what this one wrote; Flink itself rewrites it then.
 *
 * @see <a href="https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/custom_serialization/">Flink: custom serialization for
 *     managed state</a>
 */
public final class RecordSerializer extends TypeSerializer<Stored> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RecordSerializer.class);

    private final transient CompiledApplication application;
    private final transient RecordCodec records;
    private final boolean older;

    /** Writes and reads the records of a build. */
    public RecordSerializer(CompiledApplication application) {
        this(application, Schemas.none(), false);
    }

    /**
     * @param older whether what is read is of another build: then it is understood at once, or not at all
     */
    RecordSerializer(CompiledApplication application, Schemas schemas, boolean older) {
        this.application = application;
        this.records = new RecordCodec(application, Codecs.values(application, schemas));
        this.older = older;
    }

    CompiledApplication application() {
        return application;
    }

    /** What reads and writes the bytes. */
    public RecordCodec records() {
        return records;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<Stored> duplicate() {
        return this;
    }

    @Override
    public Stored createInstance() {
        return Stored.nothing();
    }

    @Override
    public Stored copy(Stored from) {
        return from.copy(records);
    }

    @Override
    public Stored copy(Stored from, Stored reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Stored stored, DataOutputView target) throws IOException {
        byte[] bytes = stored.bytesToKeep(records);
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public Stored deserialize(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readInt()];
        source.readFully(bytes);
        return older ? readOlder(bytes) : Stored.encoded(bytes);
    }

    private Stored readOlder(byte[] bytes) {
        if (bytes.length == 0) {
            return Stored.nothing();
        }
        Address address = records.address(bytes);
        if (application.entity(address.entity()) == null) {
            LOG.warn("{} is not restored: this build has no entity {}", address, address.entity());
            return Stored.nothing();
        }
        try {
            return Stored.live(records.decode(bytes));
        } catch (CodecException e) {
            throw new SuppressRestartsException(
                    new CodecException("the record of " + address + ": " + e.getMessage(), e));
        }
    }

    @Override
    public Stored deserialize(Stored reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordSerializer that
                && application.manifest().id() == that.application.manifest().id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(application.manifest().id());
    }

    @Override
    public TypeSerializerSnapshot<Stored> snapshotConfiguration() {
        return new RecordSnapshot(application);
    }

    @SuppressWarnings("UnusedMethod") // called by Java's serialisation, which would lose the codec
    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new NotSerializableException("serializers of records are made where they are used");
    }
}
