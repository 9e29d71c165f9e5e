// return, break and continue from inside try-with-resources: close runs, with a call, after the value is computed.
package exceptions.resourcesthatreturn;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> seen = new ArrayList<>();
        seen.add(taken(cell, seen));
        for (int i = 0; i < 4; i++) {
            try (Resource resource = new Resource(cell, seen)) {
                if (i == 1) {
                    continue;
                }
                if (i == 2) {
                    break;
                }
                seen.add(cell.next());
            } finally {
                seen.add("finally " + cell.next());
            }
        }
        return seen;
    }

    private int taken(Cell cell, List<Object> seen) {
        try (Resource resource = new Resource(cell, seen)) {
            return cell.next();
        }
    }
}

class Resource implements AutoCloseable {
    private final Cell cell;
    private final List<Object> seen;

    Resource(Cell cell, List<Object> seen) {
        this.cell = cell;
        this.seen = seen;
    }

    @Override
    public void close() {
        seen.add("closed " + cell.next());
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
