// Which function is called is decided at run time: with a remote call inside, or without, or a null.
package callbacks.conditionalfunctions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Supplier<Integer> chosen = i == 0 ? () -> 5 : i == 1 ? () -> cell.next() : null;
            results.add(cell.next());
            results.add(chosen == null ? "none" : chosen.get());
        }
        return results;
    }

    public int runNull() {
        Cell cell = new Cell("d", 1);
        return twice(cell.next() > 0 ? null : () -> cell.next());
    }

    private static int twice(Supplier<Integer> supplier) {
        return supplier.get() + supplier.get();
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
