package dev.stateflow.analyzer.callbacks;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Optional}. */
public final class Optionals {
    private Optionals() {}

    /** As {@link Optional#stream}. */
    public static Pipe stream(Optional<Object> optional) {
        return optional.isPresent() ? Streams.of(optional.get()) : Streams.empty();
    }

    /** As {@link Optional#map}. */
    public static Optional<Object> map(Optional<Object> optional, Function<Object, @Nullable Object> mapper) {
        Objects.requireNonNull(mapper);
        return optional.isPresent() ? Optional.ofNullable(mapper.apply(optional.get())) : Optional.empty();
    }

    /** As {@link Optional#flatMap}. */
    public static Optional<Object> flatMap(Optional<Object> optional, Function<Object, Optional<Object>> mapper) {
        Objects.requireNonNull(mapper);
        return optional.isPresent() ? Objects.requireNonNull(mapper.apply(optional.get())) : Optional.empty();
    }

    /** As {@link Optional#filter}. */
    public static Optional<Object> filter(Optional<Object> optional, Predicate<Object> predicate) {
        Objects.requireNonNull(predicate);
        return optional.isEmpty() || predicate.test(optional.get()) ? optional : Optional.empty();
    }

    /** As {@link Optional#ifPresent}. */
    public static void ifPresent(Optional<Object> optional, Consumer<Object> action) {
        if (optional.isPresent()) {
            action.accept(optional.get());
        }
    }

    /** As {@link Optional#ifPresentOrElse}. */
    public static void ifPresentOrElse(Optional<Object> optional, Consumer<Object> action, Runnable emptyAction) {
        if (optional.isPresent()) {
            action.accept(optional.get());
        } else {
            emptyAction.run();
        }
    }

    /** As {@link Optional#or}. */
    public static Optional<Object> or(Optional<Object> optional, Supplier<Optional<Object>> supplier) {
        Objects.requireNonNull(supplier);
        return optional.isPresent() ? optional : Objects.requireNonNull(supplier.get());
    }

    /** As {@link Optional#orElseGet}. */
    public static @Nullable Object orElseGet(Optional<Object> optional, Supplier<@Nullable Object> supplier) {
        return optional.isPresent() ? optional.get() : supplier.get();
    }

    /** As {@link Optional#orElseThrow(Supplier)}. */
    public static Object orElseThrow(Optional<Object> optional, Supplier<Throwable> supplier) throws Throwable {
        if (optional.isPresent()) {
            return optional.get();
        }
        throw supplier.get();
    }
}
