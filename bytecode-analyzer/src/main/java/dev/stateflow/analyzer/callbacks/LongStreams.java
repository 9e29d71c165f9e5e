package dev.stateflow.analyzer.callbacks;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;

/** {@link java.util.stream.LongStream}, method by method. */
public final class LongStreams {
    private LongStreams() {}

    public static Pipe of(long element) {
        return Arrays.stream(new long[] {element});
    }

    public static Pipe of(long[] elements) {
        return Arrays.stream(elements);
    }

    public static Pipe empty() {
        return Streams.empty();
    }

    public static Pipe range(long start, long end) {
        return new Sources.OfRange(start, end == Long.MIN_VALUE ? end : end - 1L, false);
    }

    public static Pipe rangeClosed(long start, long end) {
        return new Sources.OfRange(start, end, false);
    }

    public static Pipe iterate(long seed, LongUnaryOperator next) {
        Objects.requireNonNull(next);
        return new Sources.Iterate(seed, element -> true, element -> next.applyAsLong((Long) element));
    }

    public static Pipe concat(Pipe first, Pipe second) {
        return Streams.concat(first, second);
    }

    public static Pipe filter(Pipe pipe, LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new Stages.Filter(pipe, element -> predicate.test((Long) element));
    }

    public static Pipe map(Pipe pipe, LongUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsLong((Long) element));
    }

    public static Pipe mapToObj(Pipe pipe, LongFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.apply((Long) element));
    }

    public static Pipe mapToInt(Pipe pipe, LongToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsInt((Long) element));
    }

    public static Pipe mapToDouble(Pipe pipe, LongToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsDouble((Long) element));
    }

    public static Pipe asDoubleStream(Pipe pipe) {
        return new Stages.Mapped(pipe, element -> (double) (Long) element);
    }

    public static Pipe boxed(Pipe pipe) {
        return pipe;
    }

    public static Pipe peek(Pipe pipe, LongConsumer action) {
        Objects.requireNonNull(action);
        return new Stages.Peek(pipe, element -> action.accept((Long) element));
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

    public static void forEach(Pipe pipe, LongConsumer action) {
        Objects.requireNonNull(action);
        while (pipe.advance()) {
            action.accept((Long) pipe.current);
        }
    }

    public static boolean anyMatch(Pipe pipe, LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (predicate.test((Long) pipe.current)) {
                return true;
            }
        }
        return false;
    }

    public static boolean allMatch(Pipe pipe, LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (!predicate.test((Long) pipe.current)) {
                return false;
            }
        }
        return true;
    }

    public static boolean noneMatch(Pipe pipe, LongPredicate predicate) {
        return !anyMatch(pipe, predicate);
    }

    public static long reduce(Pipe pipe, long identity, LongBinaryOperator operator) {
        Objects.requireNonNull(operator);
        long result = identity;
        while (pipe.advance()) {
            result = operator.applyAsLong(result, (Long) pipe.current);
        }
        return result;
    }

    public static OptionalLong reduce(Pipe pipe, LongBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return pipe.advance() ? OptionalLong.of(reduce(pipe, (Long) pipe.current, operator)) : OptionalLong.empty();
    }

    public static OptionalLong findFirst(Pipe pipe) {
        return pipe.advance() ? OptionalLong.of((Long) pipe.current) : OptionalLong.empty();
    }

    public static long count(Pipe pipe) {
        return Streams.count(pipe);
    }

    public static long sum(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).sum();
    }

    public static OptionalDouble average(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).average();
    }

    public static OptionalLong min(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).min();
    }

    public static OptionalLong max(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).max();
    }

    public static long[] toArray(Pipe pipe) {
        List<Object> all = pipe.all();
        long[] array = new long[all.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Long) all.get(i);
        }
        return array;
    }
}
