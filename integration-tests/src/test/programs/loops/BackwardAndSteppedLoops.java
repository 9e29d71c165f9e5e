// Loops that count down, in steps, and towards a limit that moves.
package loops.backwardandsteppedloops;

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
        Cell cell = new Cell("cell", 3);
        List<Object> seen = new ArrayList<>();
        for (int i = cell.next(); i-- > 0; ) {
            seen.add(i + cell.next());
        }
        for (int i = 10; i > 0; i -= cell.next() % 4 + 1) {
            seen.add(i);
        }
        int limit = 3;
        for (int i = 0; i < limit; i++) {
            if (cell.next() % 3 == 0 && limit < 8) {
                limit += 2;
            }
        }
        seen.add(limit);
        int a = 40;
        int b = cell.next();
        while (a != b) {
            if (a > b) {
                a -= cell.next() > 0 ? b : 0;
            } else {
                b -= a;
            }
        }
        seen.add(a);
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
