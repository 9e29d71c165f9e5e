// Remote calls in an assert statement run only if assertions are on.
package control.assertstatements;

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
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        assert cell.next() == 0 : "never built " + cell.next();
        try {
            assert cell.next() > 100 : "asked " + cell.next();
            seen.add("assertions are off");
        } catch (AssertionError e) {
            seen.add(e.getMessage());
        }
        seen.add(cell.next());
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
}
