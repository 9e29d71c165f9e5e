package dev.stateflow.analyzer.callbacks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** {@link java.util.stream.Collectors}, method by method. */
public final class Collectors {
    private Collectors() {}

    public static Gather toList() {
        return new Gathers.ToCollection(ArrayList::new);
    }

    public static Gather toSet() {
        return new Gathers.ToCollection(HashSet::new);
    }

    public static Gather toCollection(Supplier<Object> factory) {
        return new Gathers.ToCollection(() -> (Collection<?>) factory.get());
    }

    public static Gather toUnmodifiableList() {
        return new Gathers.Finishing(toList(), list -> List.copyOf((Collection<?>) list));
    }

    public static Gather toUnmodifiableSet() {
        return new Gathers.Finishing(toSet(), set -> Set.copyOf((Collection<?>) set));
    }

    public static Gather joining() {
        return joining("", "", "");
    }

    public static Gather joining(CharSequence delimiter) {
        return joining(delimiter, "", "");
    }

    public static Gather joining(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        return new Gathers.Joining(delimiter.toString(), prefix.toString(), suffix.toString());
    }

    public static Gather counting() {
        return new Gathers.Summing(element -> 1L, false);
    }

    public static Gather summingInt(ToIntFunction<Object> mapper) {
        return new Gathers.Summing(mapper::applyAsInt, true);
    }

    public static Gather summingLong(ToLongFunction<Object> mapper) {
        return new Gathers.Summing(mapper, false);
    }

    public static Gather mapping(Function<Object, Object> mapper, Gather downstream) {
        return new Gathers.Mapping(mapper, downstream);
    }

    public static Gather filtering(Predicate<Object> predicate, Gather downstream) {
        return new Gathers.Filtering(predicate, downstream);
    }

    public static Gather collectingAndThen(Gather downstream, Function<Object, Object> finisher) {
        return new Gathers.Finishing(downstream, finisher);
    }

    public static Gather reducing(Object identity, BinaryOperator<Object> operator) {
        return new Gathers.Reducing(identity, operator);
    }

    public static Gather toMap(Function<Object, Object> key, Function<Object, Object> value) {
        return new Gathers.ToMap(key, value, null, HashMap::new);
    }

    public static Gather toMap(
            Function<Object, Object> key, Function<Object, Object> value, BinaryOperator<Object> merge) {
        return new Gathers.ToMap(key, value, Objects.requireNonNull(merge), HashMap::new);
    }

    public static Gather toMap(
            Function<Object, Object> key,
            Function<Object, Object> value,
            BinaryOperator<Object> merge,
            Supplier<Map<Object, Object>> factory) {
        return new Gathers.ToMap(key, value, Objects.requireNonNull(merge), factory);
    }

    public static Gather groupingBy(Function<Object, Object> classifier) {
        return groupingBy(classifier, toList());
    }

    public static Gather groupingBy(Function<Object, Object> classifier, Gather downstream) {
        return groupingBy(classifier, HashMap::new, downstream);
    }

    public static Gather groupingBy(
            Function<Object, Object> classifier, Supplier<Map<Object, Object>> factory, Gather downstream) {
        return new Gathers.Grouping(classifier, factory, downstream);
    }
}
