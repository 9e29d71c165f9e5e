// The guard r != null && r.f() keeps a null reference from being called.
package control.nullcheckbeforecall;

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
        Cell cell = new Cell("c", 4);
        return Arrays.asList(size(cell), size(null), orZero(cell), orZero(null));
    }

    private boolean size(Cell cell) {
        return cell != null && cell.get() == 4;
    }

    private int orZero(Cell cell) {
        return cell == null ? 0 : cell.get();
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

    public int get() {
        return value;
    }
}
