// An exception from the bottom of a recursion passes finallys and one handler on its way up.
package recursion.exceptionfromthedepth;

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
        try {
            dive(5, cell, seen);
        } catch (IllegalStateException e) {
            seen.add("top " + e.getMessage() + cell.next());
        }
        return seen;
    }

    private int dive(int n, Cell cell, List<Object> seen) {
        try {
            return n == 0 ? cell.fails() : cell.next() + dive(n - 1, cell, seen);
        } catch (IllegalStateException e) {
            if (n == 3) {
                throw new IllegalStateException("from three " + cell.next(), e);
            }
            throw e;
        } finally {
            seen.add(n * 100 + cell.next());
        }
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
