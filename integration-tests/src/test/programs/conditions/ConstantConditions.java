// Branches that can never be taken, and conditions that the compiler folds, around calls.
package conditions.constantconditions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    static final boolean DEBUG = false;

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        if (DEBUG) {
            seen.add(cell.fails());
        }
        if (!DEBUG || cell.fails() > 0) {
            seen.add(cell.next());
        }
        while (true) {
            seen.add(cell.next());
            if (1 + 1 == 2) {
                break;
            }
        }
        int x = DEBUG ? cell.fails() : cell.next();
        do {
            x += cell.next();
        } while (false);
        return Arrays.asList(seen, x);
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
