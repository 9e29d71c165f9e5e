// map, flatMap, filter, ifPresent, orElseGet and orElseThrow of Optional, with remote calls inside.
package callbacks.optionalmethods;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        Cell cell = cells().get(0);
        Optional<Cell> some = Optional.of(cell);
        Optional<Cell> none = Optional.empty();
        log.add(some.map(c -> c.next()).get());
        log.add(some.map(Cell::next).map(n -> n + cell.next()));
        log.add(none.map(Cell::next));
        log.add(some.map(c -> c.next() > 0 ? null : c));
        log.add(some.flatMap(c -> c.next() > 0 ? Optional.of(c.next()) : Optional.empty()));
        log.add(some.filter(c -> c.next() > 1000).isPresent());
        log.add(some.filter(c -> c.next() < 1000).isPresent());
        some.ifPresent(c -> log.add(c.next()));
        none.ifPresent(c -> log.add(c.next()));
        log.add(none.map(Cell::next).orElseGet(() -> cell.next()));
        log.add(some.map(Cell::next).orElseGet(() -> cell.next()));
        return log;
    }

    public int runThrow() {
        Cell cell = cells().get(0);
        Optional<Integer> none = Optional.empty();
        return none.orElseThrow(() -> new IllegalArgumentException("none, " + cell.next()));
    }

    public Object runNull() {
        Cell cell = cells().get(0);
        return Optional.of(cell).flatMap(c -> c.next() > 0 ? null : Optional.of(1));
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
