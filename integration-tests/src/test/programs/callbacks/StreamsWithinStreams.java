// A stream in the lambda of a stream, and a loop within, with remote calls in all.
package callbacks.streamswithinstreams;

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
        log.add(cells.stream()
                .map(c -> c.next() + cells.stream().mapToInt(other -> other.next() * c.next()).sum())
                .collect(Collectors.toList()));
        cells.forEach(c -> log.add(cells.stream().anyMatch(other -> other.next() > 10 + c.next())));
        for (Cell cell : cells) {
            int limit = cell.next();
            log.add(cells.stream().filter(c -> c.next() > limit).count());
        }
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
