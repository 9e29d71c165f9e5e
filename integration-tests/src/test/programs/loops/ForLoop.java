// A for loop with remote calls in initialiser, condition, update and body.
package loops.forloop;

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
        for (int i = cell.get(), j = 100; i < 10 * cell.get(); i += cell.get(), j--) {
            seen.add(i + j);
            if (i > 3) {
                seen.add(cell.get() + j);
            }
        }
        for (long l = 0; l < 3; l += cell.get()) {
            seen.add(l);
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

    public int get() {
        return value;
    }
}
