// Arrays whose elements are new objects with remote arguments, next to plain remote calls.
package construction.inarrayinitialisers;

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
        Cell cell = new Cell("cell", 1);
        Object[] mixed = {new Box(cell.next()), cell.next(), new Box[] {new Box(cell.next()), null, new Box(cell.next())}};
        Box[][] grid = {{new Box(cell.next())}, {}, {new Box(cell.next()), new Box(cell.next())}};
        return Arrays.asList(mixed, grid, cell.next());
    }
}

class Box {
    final int value;

    Box(int value) {
        this.value = value;
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
