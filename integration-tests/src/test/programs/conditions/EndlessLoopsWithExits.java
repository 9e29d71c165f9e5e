// while (true) and for (;;) end by break, return or exception only.
package conditions.endlessloopswithexits;

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
        while (true) {
            if (cell.next() > 3) {
                break;
            }
            seen.add(cell.next());
        }
        for (; ; ) {
            int x = cell.next();
            if (x % 2 == 0) {
                continue;
            }
            seen.add(x);
            if (x > 8) {
                seen.add(firstOver(cell, 12));
                return seen;
            }
        }
    }

    public int runEndsByException() {
        Cell cell = new Cell("endsByException", 1);
        do {
            if (cell.next() == 5) {
                cell.fails();
            }
        } while (true);
    }

    private static int firstOver(Cell cell, int limit) {
        while (true) {
            int x = cell.next();
            if (x > limit) {
                return x;
            }
        }
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
