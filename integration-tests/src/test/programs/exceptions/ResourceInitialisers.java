// The initialiser of a resource calls, and fails: only the resources before it are closed.
package exceptions.resourceinitialisers;

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
        for (int failing = 0; failing < 4; failing++) {
            try (Resource a = open("a", cell, failing == 1, seen);
                    Resource b = open("b" + a.number, cell, failing == 2, seen);
                    Resource c = open("c" + b.number, cell, failing == 3, seen)) {
                seen.add(a.number + b.number + c.number + cell.next());
            } catch (IllegalStateException e) {
                seen.add(e.getMessage() + e.getSuppressed().length + cell.next());
            }
        }
        return seen;
    }

    private Resource open(String name, Cell cell, boolean failing, List<Object> seen) {
        return new Resource(name, failing ? cell.fails() : cell.next(), seen);
    }
}

class Resource implements AutoCloseable {
    final String name;
    final int number;
    final List<Object> seen;

    Resource(String name, int number, List<Object> seen) {
        this.name = name;
        this.number = number;
        this.seen = seen;
    }

    @Override
    public void close() {
        seen.add("close " + name);
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
