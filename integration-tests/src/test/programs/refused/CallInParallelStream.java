// refused: SF0106
// A parallel stream runs on threads of the JDK's own.
package refused.callinparallelstream;

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
        return cells.parallelStream().mapToInt(cell -> cell.next()).sum() // <- here
                + cells.stream().parallel().mapToInt(cell -> cell.next()).sum(); // <- here
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
