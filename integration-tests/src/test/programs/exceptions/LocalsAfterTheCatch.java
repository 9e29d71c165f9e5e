// Which value a local has in the handler and after it, if the call in the middle of the try fails.
package exceptions.localsafterthecatch;

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
        for (int i = 0; i < 3; i++) {
            int x = 1;
            long w = 2;
            String s = "start";
            try {
                x = cell.next();
                w = cell.wide();
                s = "middle" + (i == 1 ? cell.fails() : x);
                x += i == 2 ? cell.fails() : 1000;
                s = "end";
            } catch (IllegalStateException e) {
                x = -x;
                cell.next();
            }
            seen.add(x + "," + w + "," + s);
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
