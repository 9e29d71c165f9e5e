// Lambdas of the program's own interface are passed to a method, which calls them after remote calls of its own.
package callbacks.owninterfacepassedon;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    private int base = 7;

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        return Arrays.asList(
                twice(cell, n -> n + cell.next()), twice(cell, n -> n * 2), twice(cell, n -> n + base++), base);
    }

    private int twice(Cell cell, Step step) {
        int first = step.apply(cell.next());
        cell.next();
        return step.apply(first);
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

interface Step {
    int apply(int n);
}
