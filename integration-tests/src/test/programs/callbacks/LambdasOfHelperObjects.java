// Lambdas made by an ordinary object capture it, and work on its fields around remote calls.
package callbacks.lambdasofhelperobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
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
        Counter counter = new Counter(cell);
        Supplier<Integer> count = counter.counting();
        int first = count.get();
        counter.count += 100;
        return Arrays.asList(first, count.get(), counter.count, counter.twice(count), Counter.fixed(cell).get());
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

class Counter {
    private final Cell cell;
    int count;

    Counter(Cell cell) {
        this.cell = cell;
    }

    Supplier<Integer> counting() {
        return () -> {
            count += cell.next();
            return bump() + count;
        };
    }

    private int bump() {
        count += cell.next();
        return 1000;
    }

    int twice(Supplier<Integer> supplier) {
        return supplier.get() + supplier.get() + count;
    }

    static Supplier<Integer> fixed(Cell cell) {
        return () -> cell.next() * 7;
    }
}
