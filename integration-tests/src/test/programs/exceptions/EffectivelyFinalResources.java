// try (resource) on variables and fields that exist already.
// since: 9
package exceptions.effectivelyfinalresources;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final Resource own = new Resource("own");

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Resource local = new Resource("local" + cell.next());
        try (local;
                own) {
            local.use(cell);
            own.use(cell);
        }
        try (own) {
            own.use(cell);
            throw new IllegalStateException("body " + cell.next());
        } catch (IllegalStateException e) {
            return Arrays.asList(local.log, own.log, e.getMessage(), cell.next());
        }
    }
}

class Resource implements AutoCloseable {
    final String name;
    final List<Object> log = new ArrayList<>();

    Resource(String name) {
        this.name = name;
    }

    void use(Cell cell) {
        log.add(cell.next());
    }

    @Override
    public void close() {
        log.add("close " + name);
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
