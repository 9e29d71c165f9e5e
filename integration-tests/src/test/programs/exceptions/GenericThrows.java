// A generic method declares the exception type that its argument names; calls inside throw it.
package exceptions.genericthrows;

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
            seen.add(check(cell, new Refused("early")));
            seen.add(check(cell, new Refused("late")));
        } catch (Refused e) {
            seen.add(e.getMessage() + cell.next());
        }
        try {
            check(cell, new IllegalStateException("unchecked"));
        } catch (IllegalStateException e) {
            seen.add(e.getMessage());
        }
        return seen;
    }

    private static <X extends Exception> int check(Cell cell, X failure) throws X {
        if (cell.next() > 1) {
            throw failure;
        }
        return cell.next();
    }
}

class Refused extends Exception {
    Refused(String message) {
        super(message);
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
