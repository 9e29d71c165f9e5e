package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records in a store outside the heap, where reading and writing costs more than a step does. Those that were last used stay on the heap, and are written when they leave it or a checkpoint is made.
 */
final class InstancesWrittenBack implements Instances {
    private final RecordState state;
    private final Supplier<String> currentKey;
    private final Consumer<String> setKey;
    private final int capacity;
    private final Map<String, Cached> cache = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Cached {
        private final InstanceRecord record;
        private boolean dirty;

        Cached(InstanceRecord record) {
            this.record = record;
        }
    }

    /**
     * @param currentKey gives Flink's current key
     * @param setKey sets it
     * @param capacity how many records stay on the heap
     */
    InstancesWrittenBack(RecordState state, Supplier<String> currentKey, Consumer<String> setKey, int capacity) {
        this.state = state;
        this.currentKey = currentKey;
        this.setKey = setKey;
        this.capacity = capacity;
    }

    @Override
    public @Nullable Address address() {
        Cached cached = cache.get(currentKey.get());
        if (cached != null) {
            return cached.record.address();
        }
        Stored stored = state.read();
        return stored == null ? null : stored.address(state.codec());
    }

    @Override
    public InstanceRecord get(Address address) {
        String key = currentKey.get();
        Cached cached = cache.get(key);
        if (cached == null) {
            Stored stored = state.read();
            cached = new Cached(stored == null ? new InstanceRecord(address) : stored.record(state.codec()));
            cache.put(key, cached);
            shrink(key);
        }
        return cached.record;
    }

    @Override
    public void changed(InstanceRecord record) {
        String key = currentKey.get();
        Cached cached = cache.get(key);
        if (cached == null || cached.record != record) {
            throw new IllegalStateException("not the record of " + key + ": " + record.address());
        }
        cached.dirty = true;
    }

    @Override
    public void flush() {
        String key = currentKey.get();
        cache.forEach(this::writeIfDirty);
        restore(key);
    }

    private void shrink(String key) {
        if (cache.size() <= capacity) {
            return;
        }
        Iterator<Map.Entry<String, Cached>> eldest = cache.entrySet().iterator();
        Map.Entry<String, Cached> leaving = eldest.next();
        writeIfDirty(leaving.getKey(), leaving.getValue());
        eldest.remove();
        restore(key);
    }

    private void writeIfDirty(String key, Cached cached) {
        if (cached.dirty) {
            setKey.accept(key);
            state.write(cached.record);
            cached.dirty = false;
        }
    }

    private void restore(@Nullable String key) {
        if (key != null) {
            setKey.accept(key);
        }
    }
}
