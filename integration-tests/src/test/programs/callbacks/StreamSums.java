// Streams that map to numbers with a remote call: sum, average, min, max, count.
package callbacks.streamsums;

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
        log.add(cells.stream().mapToInt(cell -> cell.next()).sum());
        log.add(cells.stream().mapToInt(Cell::next).sum());
        log.add(cells.stream().mapToLong(Cell::next).max().getAsLong());
        log.add(cells.stream().mapToDouble(c -> c.next() / 10.0).average().getAsDouble());
        log.add(cells.stream().mapToDouble(c -> c.next() / 10.0).sum());
        log.add(cells.stream().mapToInt(Cell::next).min().getAsInt());
        log.add(cells.stream().filter(c -> c.next() > 7).count());
        log.add(cells.stream().map(c -> c.next()).mapToInt(n -> n * 2).boxed().reduce(0, Integer::sum));
        log.add(new ArrayList<Cell>().stream().mapToInt(Cell::next).max().isPresent());
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
