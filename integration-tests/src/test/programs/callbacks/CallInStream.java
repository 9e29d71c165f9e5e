// A remote call inside a lambda that a stream calls back.
package callbacks.callinstream;

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

    public int run() {
        List<Cell> cells = Arrays.asList(new Cell("a", 1), new Cell("b", 2));
        return cells.stream().mapToInt(cell -> cell.next()).sum();
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
