// An exception of a call in finally replaces the one that is under way, and the value that was to be returned.
package exceptions.finallyreplacesexception;

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
        for (int i = 0; i < 3; i++) {
            try {
                seen.add(risky(cell, i));
            } catch (IllegalStateException | ArithmeticException e) {
                seen.add(e.getMessage() + e.getSuppressed().length + cell.next());
            }
        }
        return seen;
    }

    private int risky(Cell cell, int i) {
        try {
            if (i == 0) {
                throw new ArithmeticException("body " + cell.next());
            }
            return cell.next();
        } finally {
            if (i < 2) {
                cell.fails();
            }
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
