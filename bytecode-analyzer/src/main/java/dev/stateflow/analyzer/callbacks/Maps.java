package dev.stateflow.analyzer.callbacks;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Map}. */
public final class Maps {
    private Maps() {}

    /** As {@link Map#forEach}. */
    public static void forEach(Map<Object, Object> map, BiConsumer<Object, Object> action) {
        Objects.requireNonNull(action);
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    /** As {@link Map#replaceAll}. */
    public static void replaceAll(Map<Object, Object> map, BiFunction<Object, Object, Object> function) {
        Objects.requireNonNull(function);
        Immutable.check(map);
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            entry.setValue(function.apply(entry.getKey(), entry.getValue()));
        }
    }

    /** As {@link Map#computeIfAbsent}. */
    public static @Nullable Object computeIfAbsent(
            Map<Object, Object> map, Object key, Function<Object, @Nullable Object> function) {
        Objects.requireNonNull(function);
        Immutable.check(map);
        Object old = map.get(key);
        if (old != null) {
            return old;
        }
        int size = map.size();
        Object value = function.apply(key);
        checkSize(map, size);
        if (value != null) {
            map.put(key, value);
        }
        return value;
    }

    /** As {@link Map#computeIfPresent}. */
    public static @Nullable Object computeIfPresent(
            Map<Object, Object> map, Object key, BiFunction<Object, Object, @Nullable Object> function) {
        Objects.requireNonNull(function);
        Immutable.check(map);
        Object old = map.get(key);
        if (old == null) {
            return null;
        }
        int size = map.size();
        Object value = function.apply(key, old);
        checkSize(map, size);
        set(map, key, value);
        return value;
    }

    /** As {@link Map#compute}. */
    public static @Nullable Object compute(
            Map<Object, Object> map, Object key, BiFunction<Object, @Nullable Object, @Nullable Object> function) {
        Objects.requireNonNull(function);
        Immutable.check(map);
        Object old = map.get(key);
        int size = map.size();
        Object value = function.apply(key, old);
        checkSize(map, size);
        set(map, key, value);
        return value;
    }

    /** As {@link Map#merge}. */
    public static @Nullable Object merge(
            Map<Object, Object> map, Object key, Object value, BiFunction<Object, Object, @Nullable Object> function) {
        Immutable.check(map);
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        Object old = map.get(key);
        if (old == null) {
            map.put(key, value);
            return value;
        }
        int size = map.size();
        Object merged = function.apply(old, value);
        checkSize(map, size);
        set(map, key, merged);
        return merged;
    }

    private static void set(Map<Object, Object> map, Object key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        } else {
            map.remove(key);
        }
    }

    private static void checkSize(Map<Object, Object> map, int size) {
        if ((map instanceof HashMap<?, ?> || map instanceof TreeMap<?, ?>) && map.size() != size) {
            throw new ConcurrentModificationException();
        }
    }
}
