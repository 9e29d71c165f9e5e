package dev.stateflow.flink.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Objects by which tasks of one JVM find each other: there from the first user to the last. May be used by several threads at once.
 *
 * @param <K> what they are found by
 * @param <V> the objects
 */
public final class Shared<K, V> {
    private final Map<K, Entry<V>> open = new ConcurrentHashMap<>();
    private final Function<K, V> make;
    private final BiConsumer<K, V> end;

    private record Entry<V>(V value, int users) {}

    /**
     * @param make makes one for its first user
     * @param end is told of one whose last user is gone
     */
    public Shared(Function<K, V> make, BiConsumer<K, V> end) {
        this.make = make;
        this.end = end;
    }

    /** The object with a key, for one more user. */
    public V acquire(K key) {
        return open.compute(
                        key,
                        (k, old) ->
                                old == null ? new Entry<>(make.apply(k), 1) : new Entry<>(old.value(), old.users() + 1))
                .value();
    }

    /** One user less. */
    public void release(K key) {
        open.computeIfPresent(key, (k, old) -> {
            if (old.users() > 1) {
                return new Entry<>(old.value(), old.users() - 1);
            }
            end.accept(k, old.value());
            return null;
        });
    }
}
