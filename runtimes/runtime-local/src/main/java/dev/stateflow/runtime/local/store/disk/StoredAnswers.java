package dev.stateflow.runtime.local.store.disk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the answers that an instance remembers: each has a key of its own beside the record, so that a step writes those that are new and not all. */
final class StoredAnswers {
    private final Disk disk;

    StoredAnswers(Disk disk) {
        this.disk = disk;
    }

    /**
     * Reads answers of an instance.
     *
     * @param record the key of its record
     * @param first the number of the first one
     * @param beyond the number after the last one
     * @param unwritten what may not be on the disk yet, by number, the older changes first; null deletes
     * @param visitor takes them by number; what is missing is left out
     */
    void read(
            byte[] record,
            long first,
            long beyond,
            List<Map<Long, byte @Nullable []>> unwritten,
            Consumer<byte[]> visitor) {
        TreeMap<Long, byte[]> found = new TreeMap<>();
        disk.scan(Layout.answersOf(record), (key, value) -> {
            found.put(Layout.answerNumber(key), value);
            return true;
        });
        for (Map<Long, byte @Nullable []> changes : unwritten) {
            changes.forEach((number, answer) -> {
                if (answer == null) {
                    found.remove(number);
                } else {
                    found.put(number, answer);
                }
            });
        }
        found.subMap(first, beyond).values().forEach(visitor);
    }
}
