// Lambdas without remote operations live across remote calls: they are kept, with what they captured.
package callbacks.lambdaacrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    private int base = 100;

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        int local = 5;
        IntUnaryOperator twice = n -> n * 2;
        IntUnaryOperator captures = n -> n + local + base;
        Supplier<String> name = () -> id + local;
        int value = cell.next();
        base = 200;
        return Arrays.asList(twice.applyAsInt(value), captures.applyAsInt(cell.next()), name.get());
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
