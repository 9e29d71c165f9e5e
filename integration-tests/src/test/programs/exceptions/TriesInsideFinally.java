// try and catch inside a finally, while an exception of a call is under way.
package exceptions.triesinsidefinally;

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
            } finally {
                try {
                    seen.add(cell.next());
                    cell.fails();
                } catch (IllegalStateException e) {
                    seen.add("inner " + cell.next());
                } finally {
                    seen.add("finally " + cell.next());
                }
                seen.add("after " + cell.next());
            }
        } catch (IllegalStateException e) {
            seen.add(e.getMessage() + cell.next());
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
