package dev.stateflow.runtime.local.store.disk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values on a disk, sorted by key as unsigned bytes. What the durable store needs and nothing else, so that tests can lose power. Errors are {@link
 * dev.stateflow.runtime.local.store.StoreException}.
 */
interface Disk extends AutoCloseable {
    /**
     * A change of one key.
     *
     * @param value the new value; null deletes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Change(byte[] key, byte @Nullable [] value) {}

    /** Takes keys and values in order; false ends the visit. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(byte[] key, byte[] value);
    }

    /** The value of a key as of the last write; null if there is none. */
    byte @Nullable [] get(byte[] key);

    /** Visits all keys that begin with a prefix, as they are at the beginning of the visit. */
    void scan(byte[] prefix, Visitor visitor);

    /**
     * Makes changes, all or none, in the order of the calls: a crash loses a suffix of the writes.
     *
     * @param sync whether to return only when they outlive the machine's power
     */
    void write(List<Change> changes, boolean sync);

    /** Writes a copy as of the last write into a new folder, which is complete and on the disk when this returns. */
    void copyTo(Path folder);

    /** Ends as an orderly stop does: nothing is left to be recovered. */
    @Override
    void close();
}
