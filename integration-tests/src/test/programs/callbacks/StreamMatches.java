// anyMatch, allMatch, noneMatch and findFirst stop as soon as they know.
package callbacks.streammatches;

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
        log.add(cells.stream().anyMatch(c -> note(c) == 1));
        log.add(cells.stream().allMatch(c -> note(c) > 3));
        log.add(cells.stream().noneMatch(c -> note(c) == 2));
        log.add(cells.stream().map(this::note).filter(n -> n > 3).findFirst().get());
        log.add(cells.stream().filter(c -> c.next() > 1000).findFirst().isPresent());
        log.add(cells.stream().map(Cell::next).anyMatch(n -> n > 1000));
        log.add(new ArrayList<Cell>().stream().allMatch(c -> c.next() > 1000));
        return log;
    }

    private int note(Cell cell) {
        int n = cell.next();
        log.add(n);
        return n;
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
