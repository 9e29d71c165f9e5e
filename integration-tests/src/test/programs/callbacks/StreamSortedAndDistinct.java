// sorted and distinct after a remote call, by natural order and by comparators that issue none.
package callbacks.streamsortedanddistinct;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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
        log.add(cells.stream().map(Cell::next).sorted().collect(Collectors.toList()));
        log.add(cells.stream().map(Cell::next).sorted((a, b) -> b - a).collect(Collectors.toList()));
        log.add(cells.stream().map(Cell::next).sorted(Comparator.reverseOrder()).collect(Collectors.toList()));
        log.add(cells.stream().map(c -> "n" + c.next()).sorted(Comparator.comparing(String::length)).findFirst());
        log.add(cells.stream().map(c -> c.next() / 4).distinct().collect(Collectors.toList()));
        cells.stream().map(this::note).sorted().forEach(log::add);
        return log;
    }

    private int note(Cell cell) {
        int n = cell.next();
        log.add("noted" + n);
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
