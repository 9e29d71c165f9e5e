// A local class captures variables and a reference; its method suspends in a loop.
package objects.localclasses;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
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
        int[] log = new int[3];
        class Walker {
            private int at;

            int walk(int steps) {
                for (int i = 0; i < steps; i++) {
                    log[at % log.length] += cell.next();
                    at++;
                }
                return at;
            }
        }
        Walker walker = new Walker();
        int at = walker.walk(4);
        return Arrays.asList(at, walker.walk(1), log[0], log[1], log[2]);
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
