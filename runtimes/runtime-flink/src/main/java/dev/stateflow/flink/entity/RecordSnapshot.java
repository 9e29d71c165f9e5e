package dev.stateflow.flink.entity;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.flink.takeover.Takeover;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.jspecify.annotations.Nullable;

/** How a build has written its records. Found by name in savepoints. */
public final class RecordSnapshot implements TypeSerializerSnapshot<Stored> {
    private static final int VERSION = 1;

    private @Nullable CompiledApplication application;
    private @Nullable Manifest manifest;

    /** To be read. */
    public RecordSnapshot() {}

    RecordSnapshot(CompiledApplication application) {
        this.application = application;
        this.manifest = application.manifest().manifest();
    }

    private Manifest manifest() {
        if (manifest == null) {
            throw new IllegalStateException("the snapshot was not read");
        }
        return manifest;
    }

    private CompiledApplication application() {
        if (application == null) {
            throw new IllegalStateException("the snapshot was not read");
        }
        return application;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        byte[] text = manifest().text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader loader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("state that was written by a newer version of StateFlow: form " + readVersion
                    + " of its description, not " + VERSION);
        }
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        manifest = Manifest.parse(new String(text, StandardCharsets.UTF_8));
        application = CompiledApplication.load(loader);
    }

    @Override
    public TypeSerializer<Stored> restoreSerializer() {
        Manifest written = manifest();
        Schemas schemas = id -> id == written.id() ? written : null;
        return new RecordSerializer(
                application(), schemas, written.id() != application().manifest().id());
    }

    @Override
    public TypeSerializerSchemaCompatibility<Stored> resolveSchemaCompatibility(TypeSerializerSnapshot<Stored> old) {
        if (!(old instanceof RecordSnapshot before)) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        Manifest older = before.manifest();
        Manifest current = manifest();
        if (older.id() == current.id()) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        try {
            Takeover.check(older, current);
        } catch (IllegalStateException e) {
            // trying again would not help
            throw new SuppressRestartsException(e);
        }
        return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }
}
