// Labelled break and continue leave two loops and run the finally of both, with calls.
package loops.labelledjumpsthroughfinally;

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
        outer:
        for (int i = 0; i < 4; i++) {
            try {
                for (int j = 0; j < 4; j++) {
                    try {
                        int x = cell.next();
                        if (x % 5 == 3) {
                            continue outer;
                        }
                        if (x > 12) {
                            break outer;
                        }
                        seen.add(i * 10 + j);
                    } finally {
                        seen.add("inner " + cell.next());
                    }
                }
            } finally {
                seen.add("outer " + cell.next());
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
}
