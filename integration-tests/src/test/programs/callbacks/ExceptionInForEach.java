// An exception that a remote call throws leaves forEach, and what was done stays done.
package callbacks.exceptioninforeach;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int round;
    private final List<Object> log = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public int run1() {
        List<Cell> cells = cells();
        cells.forEach(cell -> log.add(cell.checked()));
        return 1;
    }

    public List<Object> run2() {
        List<Cell> cells = cells();
        try {
            cells.stream().map(cell -> cell.checked()).forEach(log::add);
        } catch (IllegalStateException e) {
            log.add(e.getMessage());
        }
        return log;
    }

    private List<Cell> cells() {
        return new ArrayList<>(Arrays.asList(new Cell("a" + round, 3), new Cell("b" + round, 1), new Cell("c" + round++, 2)));
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

    public int checked() {
        if (value == 1) {
            throw new IllegalStateException(name + " is one");
        }
        return value++;
    }
}
