// collect with toList, toSet, joining, counting, toMap and groupingBy, with remote calls in and before them.
package callbacks.streamcollectors;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
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
        log.add(cells.stream().map(Cell::next).collect(Collectors.toList()));
        log.add(cells.stream().map(c -> c.next() / 2).collect(Collectors.toSet()));
        log.add(cells.stream().map(c -> "n" + c.next()).collect(Collectors.joining(", ", "[", "]")));
        log.add(cells.stream().map(c -> "n" + c.next()).collect(Collectors.joining()));
        log.add(cells.stream().filter(c -> c.next() > 6).collect(Collectors.counting()));
        log.add(cells.stream().collect(Collectors.toMap(Cell::next, c -> c.next() * 2)));
        log.add(cells.stream().collect(Collectors.toMap(c -> c.next() % 2, Cell::next, (a, b) -> a * 100 + b)));
        log.add(cells.stream().collect(Collectors.groupingBy(c -> c.next() % 2, Collectors.counting())));
        log.add(cells.stream().map(Cell::next).collect(Collectors.groupingBy(n -> n % 2)));
        log.add(cells.stream()
                .collect(Collectors.groupingBy(
                        c -> c.next() % 2, TreeMap::new, Collectors.mapping(Cell::next, Collectors.toList()))));
        log.add(cells.stream().collect(Collectors.summingInt(Cell::next)));
        log.add(cells.stream().collect(Collectors.toCollection(ArrayList::new)).size());
        log.add(cells.stream().map(Cell::next).collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        return log;
    }

    public Object runDuplicate() {
        Cell cell = cells().get(0);
        return Arrays.asList(1, 2, 1, 3).stream().collect(Collectors.toMap(n -> n, n -> cell.next()));
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
