// for loops with several variables, updates with calls, and an update that is reached by continue.
package loops.severalloopvariables;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0, j = cell.plus(10); i < j; i++, j -= cell.next() % 3, cell.next()) {
            if (i == 1) {
                continue;
            }
            seen.add(i * 100 + j);
        }
        int k = 0;
        for (k = cell.next(), seen.add(k); k < 30; seen.add(k), k += cell.next() / 3) {
            if (k % 2 == 0) {
                continue;
            }
            cell.next();
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
