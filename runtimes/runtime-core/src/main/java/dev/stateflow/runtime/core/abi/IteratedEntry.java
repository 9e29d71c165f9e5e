package dev.stateflow.runtime.core.abi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a map that is iterated over, in a form that can be written. Shows the map's present value, and writes through to the map; after the key was
 * removed it keeps the last value it knew, like the entries of the JDK's maps.
 *
 * @param <K> the key type
 * @param <V> the value type
 */
public final class IteratedEntry<K, V> implements Map.Entry<K, V>, WritableIteration {
    private final Collection<?> entries;
    private final K key;
    private V value;
    /** The map's own entry; looked up again after reading. */
    private Map.@Nullable Entry<K, V> live;

    IteratedEntry(Collection<?> entries, Map.Entry<K, V> live) {
        this(entries, live.getKey(), live.getValue());
        this.live = live;
    }

    /**
     * @param entries the entry set of the map
     * @param key the key
     * @param value the value known last
     */
    public IteratedEntry(Collection<?> entries, K key, V value) {
        this.entries = entries;
        this.key = key;
        this.value = value;
    }

    @Override
    public @Nullable Object[] parts() {
        return new @Nullable Object[] {entries, key, getValue()};
    }

    /** Whether another entry has the same key. */
    boolean hasKeyOf(Map.Entry<?, ?> other) {
        return key == other.getKey() || Objects.equals(key, other.getKey());
    }

    @SuppressWarnings("unchecked") // an entry with this key
    private Map.@Nullable Entry<K, V> live() {
        if (live == null) {
            for (Object each : entries) {
                if (each instanceof Map.Entry<?, ?> entry && hasKeyOf(entry)) {
                    live = (Map.Entry<K, V>) entry;
                    break;
                }
            }
        }
        return live;
    }

    @Override
    public K getKey() {
        return key;
    }

    @Override
    public V getValue() {
        Map.Entry<K, V> entry = live();
        if (entry != null) {
            value = entry.getValue();
        }
        return value;
    }

    @Override
    public V setValue(V newValue) {
        V before = getValue();
        Map.Entry<K, V> entry = live();
        if (entry != null) {
            entry.setValue(newValue);
        }
        value = newValue;
        return before;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map.Entry<?, ?> entry
                && Objects.equals(key, entry.getKey())
                && Objects.equals(getValue(), entry.getValue());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key) ^ Objects.hashCode(getValue());
    }

    @Override
    public String toString() {
        return key + "=" + getValue();
    }
}
