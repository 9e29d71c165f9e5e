// refused: SF0106
// A stream whose iterator is taken: who calls it can't be known.
package refused.streamiterator;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.Iterator;
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
        Iterator<Integer> each = cells.stream().map(cell -> cell.next()).iterator(); // <- here
        return each.next() + each.next();
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
