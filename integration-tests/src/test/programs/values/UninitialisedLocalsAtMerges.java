// Variables that are assigned on some paths only, and read where they are surely assigned, around suspensions.
package values.uninitialisedlocalsatmerges;

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
        for (int i = 0; i < 4; i++) {
            int a;
            long b;
            String c;
            if (cell.next() % 2 == 0) {
                a = cell.next();
                b = a * 10L;
            } else {
                c = "odd" + cell.next();
                a = c.length();
                b = -1;
            }
            cell.next();
            final int d;
            switch (i) {
                case 0:
                    d = cell.next();
                    break;
                case 1:
                    continue;
                default:
                    d = a;
            }
            c = a + "/" + b + "/" + cell.next();
            seen.add(c + d);
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
}
