// Arrays of references, by class, superclass and interface, are indexed, swapped and called.
package arrays.ofreferences;

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

    public List<Object> run() {
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 20);
        Cell c = new Cell("cell-c", 300);
        Cell[] cells = {a, b, c};
        Cell swap = cells[a.next() - 1];
        cells[0] = cells[a.next()];
        cells[2] = swap;
        Object[] any = cells;
        int sum = 0;
        for (Cell each : cells) {
            sum += each.next();
        }
        cells[b.next() - 21] = null;
        return Arrays.asList(cells, sum, any == (Object) cells, cells[a.peek() - 2], ((Cell) any[2]).next());
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

    public int peek() {
        return value;
    }
}
