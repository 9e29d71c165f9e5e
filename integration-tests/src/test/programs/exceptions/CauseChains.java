// Exceptions with causes, made around calls that fail, and read again after further calls.
package exceptions.causechains;

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
        try {
            outer(cell);
        } catch (RuntimeException e) {
            int depth = cell.next();
            for (Throwable t = e; t != null; t = t.getCause()) {
                seen.add(depth++ + t.getClass().getSimpleName() + t.getMessage() + cell.next());
            }
        }
        return seen;
    }

    public void runUncaught() {
        outer(new Cell("uncaught", 1));
    }

    private void outer(Cell cell) {
        try {
            inner(cell);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedOperationException("outer " + cell.next(), e);
        }
    }

    private void inner(Cell cell) {
        try {
            cell.fails();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("inner " + cell.next(), e);
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
