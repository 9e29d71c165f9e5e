// A handler calls, fails and is not its own handler: the next one out takes it.
package exceptions.throwninsidecatch;

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
            try {
                cell.fails();
            } catch (IllegalStateException e) {
                seen.add("first " + cell.next());
                cell.fails();
                seen.add("never");
            } catch (RuntimeException e) {
                seen.add("never");
            } finally {
                seen.add("finally " + cell.next());
            }
        } catch (IllegalStateException e) {
            seen.add("second " + cell.next());
            try {
                throw new ArithmeticException("third " + cell.next());
            } catch (ArithmeticException inner) {
                seen.add(inner.getMessage() + e.getMessage());
            }
        }
        return seen;
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
