package dev.stateflow.analyzer.callbacks;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** {@link java.util.stream.IntStream}, method by method. */
public final class IntStreams {
    private IntStreams() {}

    public static Pipe of(int element) {
        return Arrays.stream(new int[] {element});
    }

    public static Pipe of(int[] elements) {
        return Arrays.stream(elements);
    }

    public static Pipe empty() {
        return Streams.empty();
    }

    public static Pipe range(int start, int end) {
        return new Sources.OfRange(start, end == Integer.MIN_VALUE ? end : end - 1L, true);
    }

    public static Pipe rangeClosed(int start, int end) {
        return new Sources.OfRange(start, end, true);
    }

    public static Pipe iterate(int seed, IntUnaryOperator next) {
        Objects.requireNonNull(next);
        return new Sources.Iterate(seed, element -> true, element -> next.applyAsInt((Integer) element));
    }

    public static Pipe concat(Pipe first, Pipe second) {
        return Streams.concat(first, second);
    }

    public static Pipe filter(Pipe pipe, IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new Stages.Filter(pipe, element -> predicate.test((Integer) element));
    }

    public static Pipe map(Pipe pipe, IntUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsInt((Integer) element));
    }

    public static Pipe mapToObj(Pipe pipe, IntFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.apply((Integer) element));
    }

    public static Pipe mapToLong(Pipe pipe, IntToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsLong((Integer) element));
    }

    public static Pipe mapToDouble(Pipe pipe, IntToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsDouble((Integer) element));
    }

    public static Pipe asLongStream(Pipe pipe) {
        return new Stages.Mapped(pipe, element -> (long) (Integer) element);
    }

    public static Pipe asDoubleStream(Pipe pipe) {
        return new Stages.Mapped(pipe, element -> (double) (Integer) element);
    }

    public static Pipe boxed(Pipe pipe) {
        return pipe;
    }

    public static Pipe peek(Pipe pipe, IntConsumer action) {
        Objects.requireNonNull(action);
        return new Stages.Peek(pipe, element -> action.accept((Integer) element));
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

    public static void forEach(Pipe pipe, IntConsumer action) {
        Objects.requireNonNull(action);
        while (pipe.advance()) {
            action.accept((Integer) pipe.current);
        }
    }

    public static boolean anyMatch(Pipe pipe, IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (predicate.test((Integer) pipe.current)) {
                return true;
            }
        }
        return false;
    }

    public static boolean allMatch(Pipe pipe, IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (!predicate.test((Integer) pipe.current)) {
                return false;
            }
        }
        return true;
    }

    public static boolean noneMatch(Pipe pipe, IntPredicate predicate) {
        return !anyMatch(pipe, predicate);
    }

    public static int reduce(Pipe pipe, int identity, IntBinaryOperator operator) {
        Objects.requireNonNull(operator);
        int result = identity;
        while (pipe.advance()) {
            result = operator.applyAsInt(result, (Integer) pipe.current);
        }
        return result;
    }

    public static OptionalInt reduce(Pipe pipe, IntBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return pipe.advance() ? OptionalInt.of(reduce(pipe, (Integer) pipe.current, operator)) : OptionalInt.empty();
    }

    public static OptionalInt findFirst(Pipe pipe) {
        return pipe.advance() ? OptionalInt.of((Integer) pipe.current) : OptionalInt.empty();
    }

    public static long count(Pipe pipe) {
        return Streams.count(pipe);
    }

    public static int sum(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).sum();
    }

    public static OptionalDouble average(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).average();
    }

    public static OptionalInt min(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).min();
    }

    public static OptionalInt max(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).max();
    }

    public static int[] toArray(Pipe pipe) {
        List<Object> all = pipe.all();
        int[] array = new int[all.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Integer) all.get(i);
        }
        return array;
    }
}
