// Lambdas within lambdas, each with remote calls and what the outer ones captured.
package callbacks.nestedlambdas;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    private int total;

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Function<Integer, Supplier<Integer>> outer = n -> {
            int first = cell.next();
            return () -> n * 100 + first * 10 + cell.next() + total++;
        };
        Supplier<Integer> a = outer.apply(1);
        Supplier<Integer> b = outer.apply(2);
        Supplier<Supplier<Supplier<Integer>>> deep = () -> () -> () -> cell.next() + total;
        return Arrays.asList(a.get(), b.get(), a.get(), total, deep.get().get().get());
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
