// return new X(remote()): from methods that are called on this, with the caller's stack not empty.
package construction.returnedatonce;

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
        return Arrays.asList(cell.next() * 100 + make(cell).value, make(cell).value - make(cell).value);
    }

    private Box make(Cell cell) {
        return new Box(cell.next() + cell.next());
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
