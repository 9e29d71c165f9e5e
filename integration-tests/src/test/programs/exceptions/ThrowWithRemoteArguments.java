// throw new X(remote(), remote()): the exception is made between two suspensions.
package exceptions.throwwithremotearguments;

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
        Cell cell = new Cell("c", 1);
        List<Object> seen = new ArrayList<>();
        try {
            throw new IllegalStateException("at " + cell.next(), new RuntimeException("cause " + cell.next()));
        } catch (IllegalStateException e) {
            seen.add(e.getMessage() + e.getCause().getMessage() + cell.next());
        }
        try {
            fail(cell, cell.next());
        } catch (Own e) {
            seen.add(e.code * 100 + cell.next());
        }
        return seen;
    }

    public void runUncaught() throws Own {
        Cell cell = new Cell("d", 5);
        fail(cell, cell.next());
    }

    private void fail(Cell cell, int n) throws Own {
        throw n > 0
                ? new Own(n + cell.next())
                : new Own(0);
    }
}

class Own extends Exception {
    private static final long serialVersionUID = 1L;

    final int code;

    Own(int code) {
        super("own " + code);
        this.code = code;
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
