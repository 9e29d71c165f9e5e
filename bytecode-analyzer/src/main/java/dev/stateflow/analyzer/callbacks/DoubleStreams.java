package dev.stateflow.analyzer.callbacks;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;

/** {@link java.util.stream.DoubleStream}, method by method. */
public final class DoubleStreams {
    private DoubleStreams() {}

    public static Pipe of(double element) {
        return Arrays.stream(new double[] {element});
    }

    public static Pipe of(double[] elements) {
        return Arrays.stream(elements);
    }

    public static Pipe empty() {
        return Streams.empty();
    }

    public static Pipe iterate(double seed, DoubleUnaryOperator next) {
        Objects.requireNonNull(next);
        return new Sources.Iterate(seed, element -> true, element -> next.applyAsDouble((Double) element));
    }

    public static Pipe concat(Pipe first, Pipe second) {
        return Streams.concat(first, second);
    }

    public static Pipe filter(Pipe pipe, DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new Stages.Filter(pipe, element -> predicate.test((Double) element));
    }

    public static Pipe map(Pipe pipe, DoubleUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsDouble((Double) element));
    }

    public static Pipe mapToObj(Pipe pipe, DoubleFunction<Object> mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.apply((Double) element));
    }

    public static Pipe mapToInt(Pipe pipe, DoubleToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsInt((Double) element));
    }

    public static Pipe mapToLong(Pipe pipe, DoubleToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new Stages.Mapped(pipe, element -> mapper.applyAsLong((Double) element));
    }

    public static Pipe boxed(Pipe pipe) {
        return pipe;
    }

    public static Pipe peek(Pipe pipe, DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new Stages.Peek(pipe, element -> action.accept((Double) element));
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

    public static void forEach(Pipe pipe, DoubleConsumer action) {
        Objects.requireNonNull(action);
        while (pipe.advance()) {
            action.accept((Double) pipe.current);
        }
    }

    public static boolean anyMatch(Pipe pipe, DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (predicate.test((Double) pipe.current)) {
                return true;
            }
        }
        return false;
    }

    public static boolean allMatch(Pipe pipe, DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        while (pipe.advance()) {
            if (!predicate.test((Double) pipe.current)) {
                return false;
            }
        }
        return true;
    }

    public static boolean noneMatch(Pipe pipe, DoublePredicate predicate) {
        return !anyMatch(pipe, predicate);
    }

    public static double reduce(Pipe pipe, double identity, DoubleBinaryOperator operator) {
        Objects.requireNonNull(operator);
        double result = identity;
        while (pipe.advance()) {
            result = operator.applyAsDouble(result, (Double) pipe.current);
        }
        return result;
    }

    public static OptionalDouble reduce(Pipe pipe, DoubleBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return pipe.advance()
                ? OptionalDouble.of(reduce(pipe, (Double) pipe.current, operator))
                : OptionalDouble.empty();
    }

    public static OptionalDouble findFirst(Pipe pipe) {
        return pipe.advance() ? OptionalDouble.of((Double) pipe.current) : OptionalDouble.empty();
    }

    public static long count(Pipe pipe) {
        return Streams.count(pipe);
    }

    public static double sum(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).sum();
    }

    public static OptionalDouble average(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).average();
    }

    public static OptionalDouble min(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).min();
    }

    public static OptionalDouble max(Pipe pipe) {
        return java.util.Arrays.stream(toArray(pipe)).max();
    }

    public static double[] toArray(Pipe pipe) {
        List<Object> all = pipe.all();
        double[] array = new double[all.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Double) all.get(i);
        }
        return array;
    }
}
