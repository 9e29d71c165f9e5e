// A resource that is null is not closed; one that is set by a condition is, if it is there.
package exceptions.nullresources;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (Resource none = null;
                    Resource maybe = cell.flag() ? new Resource(cell, seen) : null) {
                seen.add(maybe == none);
                cell.next();
            }
            cell.next();
        }
        return seen;
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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
