// Functions of the JDK with remote calls inside, passed to methods of the program and called there after a suspension.
package callbacks.functionspassedtomethods;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        List<Object> results = new ArrayList<>();
        results.add(apply(cell, n -> n + cell.next()));
        results.add(apply(cell, n -> n * 1000));
        results.add(combine((a, b) -> a * 10 + b + cell.next(), () -> cell.next()));
        run(() -> results.add(cell.next()));
        consume(n -> results.add(n + cell.next()), 1000);
        results.add(test(n -> n < cell.next()));
        return results;
    }

    private int apply(Cell cell, Function<Integer, Integer> function) {
        int first = function.apply(cell.next());
        return function.apply(first + cell.next());
    }

    private static int combine(BiFunction<Integer, Integer, Integer> function, Supplier<Integer> supplier) {
        return function.apply(supplier.get(), supplier.get());
    }

    private static void run(Runnable action) {
        action.run();
        action.run();
    }

    private static <T> void consume(Consumer<T> action, T value) {
        action.accept(value);
    }

    private static boolean test(Predicate<Integer> condition) {
        return condition.test(5) && !condition.test(500);
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int next() {
        return value++;
    }
}
