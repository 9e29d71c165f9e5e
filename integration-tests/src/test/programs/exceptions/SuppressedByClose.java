// Body and close fail, by calls: the one of close is suppressed, at several depths, and added by hand.
package exceptions.suppressedbyclose;

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
        try (Failing a = new Failing("a", cell);
                Failing b = new Failing("b", cell)) {
            throw new IllegalArgumentException("body " + cell.next());
        } catch (IllegalArgumentException | IllegalStateException e) {
            seen.add(e.getMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                seen.add(suppressed.getMessage() + cell.next());
            }
            e.addSuppressed(new IllegalStateException("mine " + cell.next()));
            seen.add(e.getSuppressed().length);
        }
        return seen;
    }

    public void runOnlyCloseFails() {
        Cell cell = new Cell("onlyCloseFails", 1);
        try (Failing a = new Failing("a", cell)) {
            cell.next();
        }
    }
}

class Failing implements AutoCloseable {
    private final String name;
    private final Cell cell;

    Failing(String name, Cell cell) {
        this.name = name;
        this.cell = cell;
    }

    @Override
    public void close() {
        throw new IllegalStateException(name + " " + cell.next());
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
