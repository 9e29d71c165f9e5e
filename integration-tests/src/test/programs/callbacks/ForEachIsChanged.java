// A list that is changed by the lambda of its own forEach.
package callbacks.foreachischanged;

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

    public List<Object> run1() {
        List<Cell> cells = cells();
        cells.forEach(cell -> {
            log.add(cell.next());
            if (cells.size() == 3) {
                cells.add(cell);
            }
        });
        return log;
    }

    public List<Object> run2() {
        List<Cell> cells = cells();
        cells.forEach(cell -> {
            if (cell.next() == 1) {
                cells.remove(0);
            }
            log.add(cells.size());
        });
        return log;
    }

    public List<Object> run3() {
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
}
