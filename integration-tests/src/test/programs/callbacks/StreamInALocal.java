// A stream that is kept in a local variable between its stages, with remote calls in them and between them.
package callbacks.streaminalocal;

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
        Stream<Cell> stream = cells.stream();
        Stream<Integer> numbers = stream.map(c -> c.next());
        log.add(cells.get(0).next());
        if (cells.get(0).next() > 0) {
            numbers = numbers.filter(n -> n > 1);
        }
        log.add(numbers.count());
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
