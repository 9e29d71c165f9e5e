// flatMap over lists that another instance gives, and over nested lists.
package callbacks.streamflatmap;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        log.add(cells.stream().flatMap(c -> c.numbers().stream()).collect(Collectors.toList()));
        log.add(Arrays.asList(cells, cells).stream().flatMap(List::stream).map(Cell::next).collect(Collectors.toList()));
        log.add(cells.stream().flatMap(c -> Stream.of(c.next(), c.next())).limit(3).collect(Collectors.toList()));
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

    public List<Integer> numbers() {
        return Arrays.asList(value, value * 10);
    }
}
