package dev.stateflow.flink.entity;

import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
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
        if (!older.application().equals(current.application())) {
            throw new IllegalStateException(
                    "this is the state of application " + older.application() + ", not of " + current.application());
        }
        checkNames(older, Evolution.of(older, current));
        return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }

    /** Flink finds an instance by the text of its address, which it does not rewrite. */
    private static void checkNames(Manifest older, Evolution evolution) {
        for (EntitySchema entity : older.entities()) {
            evolution.entity(entity.name()).ifPresent(found -> {
                if (!found.current().name().equals(entity.name())) {
                    throw new IllegalStateException("entity " + entity.name() + " is called "
                            + found.current().name()
                            + " in this build, and Flink would not find its instances any more; keep the old name: @Entity(name = \""
                            + entity.name() + "\")");
                }
            });
        }
    }
}
