// Lambdas made in a loop, each with the loop variable of its round.
package callbacks.loopvariablesarecaptured;

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
        List<Supplier<Integer>> suppliers = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int n = i;
            Cell cell = new Cell("c" + i, n * 10);
            cells.add(cell);
            suppliers.add(() -> n * 1000 + cell.next());
        }
        for (Cell cell : cells) {
            suppliers.add(() -> cell.next());
            suppliers.add(cell::next);
        }
        List<Object> results = new ArrayList<>();
        for (Supplier<Integer> supplier : suppliers) {
            results.add(supplier.get());
        }
        return results;
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
