package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.ManifestFormatException;
import dev.stateflow.runtime.core.codec.Schemas;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manifests of the builds that have written to a store, kept in it. */
final class StoredManifests implements Schemas {
    private static final byte[] ALL = Layout.note("manifests");
    private static final byte[] ACCEPTED = Layout.note("build");

    private final Disk disk;

    StoredManifests(Disk disk) {
        this.disk = disk;
    }

    private static byte[] key(String id) {
        return Layout.note("manifest-" + id);
    }

    /** @throws StoreException if it is damaged */
    @Override
    public @Nullable Manifest find(long id) {
        byte[] text = disk.get(key(Manifest.show(id)));
        if (text == null) {
            return null;
        }
        try {
            return Manifest.parse(new String(text, StandardCharsets.UTF_8));
        } catch (ManifestFormatException e) {
            throw new StoreException(
                    "the manifest " + Manifest.show(id) + " in the store can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The manifest with an id as text, or null if it is not there.
     *
     * @throws StoreException if one of them is damaged
     */
    @Nullable
    Manifest find(String id) {
        try {
            return find(Long.parseUnsignedLong(id, 16));
        } catch (NumberFormatException e) {
            throw new StoreException("the list of builds in the store can't be read: " + id + " names none", e);
        }
    }

    /** The ids of all builds that may have written something that is still there, the oldest first. */
    List<String> ids() {
        byte[] text = disk.get(ALL);
        return text == null
                ? List.of()
                : new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    /** Whether it is known already that a build reads all that is there. */
    boolean isAccepted(long id) {
        byte[] text = disk.get(ACCEPTED);
        return text != null && new String(text, StandardCharsets.UTF_8).equals(Manifest.show(id));
    }

    /** Notes that a build reads all that is there, and writes from now on. */
    void accept(Manifest manifest) {
        String id = Manifest.show(manifest.id());
        List<String> ids = new ArrayList<>(ids());
        ids.remove(id);
        ids.add(id);
        List<Disk.Change> changes = new ArrayList<>();
        changes.add(new Disk.Change(key(id), manifest.text().getBytes(StandardCharsets.UTF_8)));
        changes.add(new Disk.Change(ALL, String.join("\n", ids).getBytes(StandardCharsets.UTF_8)));
        changes.add(new Disk.Change(ACCEPTED, id.getBytes(StandardCharsets.UTF_8)));
        disk.write(changes, true);
    }
}
