package dev.stateflow.analyzer.callbacks;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** {@link Comparator}, as far as it makes comparators: these can be kept. They never suspend, which the JDK's own, made when needed, tell the compiler. */
public final class Comparators {
    private Comparators() {}

    public static Comparator<Comparable<Object>> naturalOrder() {
        return (a, b) -> a.compareTo(b);
    }

    public static Comparator<Comparable<Object>> reverseOrder() {
        return (a, b) -> b.compareTo(a);
    }

    public static Comparator<Object> comparing(Function<Object, Comparable<Object>> key) {
        Objects.requireNonNull(key);
        return (a, b) -> Comparator.comparing(key).compare(a, b);
    }

    public static Comparator<Object> comparingInt(ToIntFunction<Object> key) {
        Objects.requireNonNull(key);
        return (a, b) -> Comparator.comparingInt(key).compare(a, b);
    }

    public static Comparator<Object> reversed(Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        return (a, b) -> comparator.reversed().compare(a, b);
    }
}
