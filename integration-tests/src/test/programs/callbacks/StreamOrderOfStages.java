// Each element goes through all stages of a stream before the next one is touched; limit asks for no more than it needs.
package callbacks.streamorderofstages;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
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
        Cell first = cells.get(0);
        List<Integer> numbers = cells.stream()
                .peek(c -> log.add("peek" + first.next()))
                .filter(c -> {
                    log.add("filter" + c.next());
                    return c.next() != 3;
                })
                .map(c -> {
                    log.add("map" + c.next());
                    return first.next();
                })
                .limit(1)
                .collect(Collectors.toList());
        log.add(numbers);
        cells.stream().skip(1).map(Cell::next).forEach(n -> log.add("rest" + n));
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
