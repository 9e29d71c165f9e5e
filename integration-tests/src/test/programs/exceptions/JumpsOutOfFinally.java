// break, continue and return inside finally swallow what is under way, exceptions of calls included.
package exceptions.jumpsoutoffinally;

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

    @SuppressWarnings("finally")
    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try {
                seen.add("turn " + i);
                if (i == 1) {
                    return Arrays.asList("never");
                }
                cell.fails();
            } finally {
                seen.add(cell.next());
                if (i == 3) {
                    break;
                }
                continue;
            }
        }
        seen.add(swallowed(cell));
        return seen;
    }

    @SuppressWarnings("finally")
    private int swallowed(Cell cell) {
        try {
            return cell.fails();
        } finally {
            return cell.next();
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
