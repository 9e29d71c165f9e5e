// Three nested loops of different kinds, each with remote calls, with locals of each level alive in the inner ones.
package loops.nestedloops;

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
        Cell cell = new Cell("c", 2);
        List<Object> seen = new ArrayList<>();
        for (int a = 0; a < cell.get(); a++) {
            long weight = a + 1L;
            int b = cell.get();
            while (b > 0) {
                double half = b / 2.0;
                int c = 0;
                do {
                    seen.add(weight * 100 + half * 10 + c + cell.get());
                } while (++c < cell.get());
                b--;
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

    public int get() {
        return value;
    }
}
