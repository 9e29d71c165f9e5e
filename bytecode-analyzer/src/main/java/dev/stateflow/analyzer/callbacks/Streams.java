package dev.stateflow.analyzer.callbacks;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Stream}, method by method. */
public final class Streams {
    private Streams() {}

    public static Pipe of(Object element) {
        return new Sources.OfArray(new Object[] {element}, 0, 1);
    }

    public static Pipe of(Object[] elements) {
        return Arrays.stream(elements);
    }

    public static Pipe empty() {
        return Arrays.stream(new Object[0]);
    }

    public static Pipe iterate(Object seed, UnaryOperator<Object> next) {
        Objects.requireNonNull(next);
        return new Sources.Iterate(seed, element -> true, next);
    }

    public static Pipe iterate(Object seed, Predicate<Object> hasNext, UnaryOperator<Object> next) {
        Objects.requireNonNull(next);
        return new Sources.Iterate(seed, Objects.requireNonNull(hasNext), next);
    }

    public static Pipe generate(Supplier<Object> supplier) {
        return new Sources.Generate(Objects.requireNonNull(supplier));
    }

    public static Pipe concat(Pipe first, Pipe second) {
        return new Sources.Concat(first, second);
    }

    public static Pipe filter(Pipe pipe, Predicate<Object> predicate) {
        return new Stages.Filter(pipe, predicate);
    }

    public static Pipe map(Pipe pipe, Function<Object, Object> mapper) {
        return new Stages.Mapped(pipe, mapper);
    }

    public static Pipe mapToInt(Pipe pipe, ToIntFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsInt(element));
    }

    public static Pipe mapToLong(Pipe pipe, ToLongFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsLong(element));
    }

    public static Pipe mapToDouble(Pipe pipe, ToDoubleFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsDouble(element));
    }

    public static Pipe flatMap(Pipe pipe, Function<Object, @Nullable Stream<Object>> mapper) {
        return new Stages.FlatMapped(pipe, mapper);
    }

    public static Pipe peek(Pipe pipe, Consumer<Object> action) {
        return new Stages.Peek(pipe, action);
    }

    public static Pipe limit(Pipe pipe, long size) {
        return new Stages.Limit(pipe, size);
    }

    public static Pipe skip(Pipe pipe, long count) {
        return new Stages.Skip(pipe, count);
    }

    public static Pipe distinct(Pipe pipe) {
        return new Stages.Distinct(pipe);
    }

    public static Pipe sorted(Pipe pipe) {
        return new Stages.Sorted(pipe, null);
    }

    public static Pipe sorted(Pipe pipe, Comparator<Object> comparator) {
        return new Stages.Sorted(pipe, comparator);
    }

    public static Pipe takeWhile(Pipe pipe, Predicate<Object> predicate) {
        return new Stages.TakeWhile(pipe, predicate);
    }

    public static Pipe dropWhile(Pipe pipe, Predicate<Object> predicate) {
        return new Stages.DropWhile(pipe, predicate);
    }

    public static void forEach(Pipe pipe, Consumer<Object> action) {
        Objects.requireNonNull(action);
        while (pipe.advance()) {
            action.accept(pipe.current);
        }
    }

    public static void forEachOrdered(Pipe pipe, Consumer<Object> action) {
        forEach(pipe, action);
    }

    public static boolean anyMatch(Pipe pipe, Predicate<Object> predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (predicate.test(pipe.current)) {
                return true;
            }
        }
        return false;
    }

    public static boolean allMatch(Pipe pipe, Predicate<Object> predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (!predicate.test(pipe.current)) {
                return false;
            }
        }
        return true;
    }

    public static boolean noneMatch(Pipe pipe, Predicate<Object> predicate) {
        return !anyMatch(pipe, predicate);
    }

    public static Optional<Object> findFirst(Pipe pipe) {
        return pipe.advance() ? Optional.of(pipe.current) : Optional.empty();
    }

    public static Optional<Object> findAny(Pipe pipe) {
        return findFirst(pipe);
    }

    public static long count(Pipe pipe) {
        long count = pipe.size();
        if (count >= 0) {
            return count;
        }
        count = 0;
        while (pipe.advance()) {
            count++;
        }
        return count;
    }

    public static Object reduce(Pipe pipe, Object identity, BinaryOperator<Object> operator) {
        Objects.requireNonNull(operator);
        Object result = identity;
        while (pipe.advance()) {
            result = operator.apply(result, pipe.current);
        }
        return result;
    }

    public static Optional<Object> reduce(Pipe pipe, BinaryOperator<Object> operator) {
        Objects.requireNonNull(operator);
        if (!pipe.advance()) {
            return Optional.empty();
        }
        return Optional.of(reduce(pipe, pipe.current, operator));
    }

    public static Object reduce(
            Pipe pipe,
            Object identity,
            BiFunction<Object, Object, Object> accumulator,
            BinaryOperator<Object> combiner) {
        Objects.requireNonNull(accumulator);
        Objects.requireNonNull(combiner);
        Object result = identity;
        while (pipe.advance()) {
            result = accumulator.apply(result, pipe.current);
        }
        return result;
    }

    public static Optional<Object> min(Pipe pipe, Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        return reduce(pipe, (a, b) -> comparator.compare(a, b) <= 0 ? a : b);
    }

    public static Optional<Object> max(Pipe pipe, Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        return reduce(pipe, (a, b) -> comparator.compare(a, b) >= 0 ? a : b);
    }

    public static @Nullable Object collect(Pipe pipe, Gather gather) {
        Object container = gather.begin();
        while (pipe.advance()) {
            container = gather.add(container, pipe.current);
        }
        return gather.finish(container);
    }

    public static Object collect(
            Pipe pipe,
            Supplier<Object> supplier,
            BiConsumer<Object, Object> accumulator,
            BiConsumer<Object, Object> combiner) {
        Objects.requireNonNull(combiner);
        Object container = supplier.get();
        while (pipe.advance()) {
            accumulator.accept(container, pipe.current);
        }
        return container;
    }

    public static List<Object> toList(Pipe pipe) {
        return pipe.all().stream().toList();
    }

    public static Object[] toArray(Pipe pipe) {
        return pipe.all().toArray();
    }

    public static Object[] toArray(Pipe pipe, IntFunction<Object[]> generator) {
        List<Object> all = pipe.all();
        Object[] array = generator.apply(all.size());
        for (int i = 0; i < array.length; i++) {
            array[i] = all.get(i);
        }
        return array;
    }
}
