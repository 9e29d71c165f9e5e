package dev.stateflow.runtime.local.store.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A disk that remembers all writes, so that a test can go back to what was there after any of them: a crash at that moment. */
final class MemoryDisk implements Disk {
    private final NavigableMap<byte[], byte[]> content = new TreeMap<>(Arrays::compareUnsigned);
    private final List<List<Change>> writes = new ArrayList<>();
    private final List<List<Change>> beginning;

    MemoryDisk(List<List<Change>> beginning) {
        this.beginning = List.copyOf(beginning);
        this.beginning.forEach(this::apply);
    }

    /** Taken for each write: a test that holds it holds the disk. */
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);

    /** All writes so far, those before a crash included. */
    synchronized List<List<Change>> writes() {
        List<List<Change>> all = new ArrayList<>(beginning);
        all.addAll(writes);
        return all;
    }

    private void apply(List<Change> changes) {
        for (Change change : changes) {
            byte[] value = change.value();
            if (value == null) {
                content.remove(change.key());
            } else {
                content.put(change.key(), value);
            }
        }
    }

    @Override
    public synchronized byte @Nullable [] get(byte[] key) {
        return content.get(key);
    }

    @Override
    public void scan(byte[] prefix, Visitor visitor) {
        NavigableMap<byte[], byte[]> snapshot = new TreeMap<>(Arrays::compareUnsigned);
        synchronized (this) {
            snapshot.putAll(content.tailMap(prefix, true));
        }
        for (Map.Entry<byte[], byte[]> entry : snapshot.entrySet()) {
            byte[] key = entry.getKey();
            if (key.length < prefix.length
                    || !Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)
                    || !visitor.visit(key, entry.getValue())) {
                return;
            }
        }
    }

    @Override
    public void write(List<Change> changes, boolean sync) {
        permits.acquireUninterruptibly();
        synchronized (this) {
            writes.add(List.copyOf(changes));
            apply(changes);
        }
        permits.release();
    }

    @Override
    public void copyTo(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
