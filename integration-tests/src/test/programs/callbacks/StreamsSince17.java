// since: 17
// Stream.toList, takeWhile, dropWhile and three-part iterate, with remote calls.
package callbacks.streamssince17;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Cell first = cells.get(0);
        log.add(cells.stream().map(Cell::next).toList());
        log.add(cells.stream().map(Cell::next).takeWhile(n -> n > 2).toList());
        log.add(cells.stream().dropWhile(c -> c.next() > 4).map(Cell::next).toList());
        log.add(Stream.iterate(1, n -> n < 50, n -> n * 2 + first.next()).toList());
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
