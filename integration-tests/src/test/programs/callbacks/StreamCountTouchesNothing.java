// since: 17
// count of a stream whose size is known runs no stage, as in the JDK.
package callbacks.streamcounttouchesnothing;

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

    public List<Object> run() {
        List<Cell> cells = cells();
        log.add(cells.stream().map(Cell::next).count());
        log.add(cells.stream().peek(Cell::next).map(c -> c.next()).count());
        log.add(cells.get(0).next());
        log.add(cells.stream().filter(c -> c.next() > 0).map(Cell::next).count());
        log.add(cells.get(0).next());
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
