// A lambda of the program's own interface makes a remote call; it is called where it is made.
package callbacks.owninterfacecalleddirectly;

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
        int base = cell.next();
        Step step = n -> cell.next() * n + base;
        return Arrays.asList(step.apply(10), step.apply(100), cell.next());
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

interface Step {
    int apply(int n);
}
