// since: 11
// ifPresentOrElse, or and stream of Optional, with remote calls inside.
package callbacks.optionalmethodssince9;

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
        some.ifPresentOrElse(c -> log.add(c.next()), () -> log.add("none"));
        none.ifPresentOrElse(c -> log.add(c.next()), () -> log.add("none" + cell.next()));
        log.add(none.or(() -> Optional.of(cell)).isPresent());
        log.add(none.or(() -> cell.next() > 0 ? some : none).isPresent());
        log.add(some.stream().map(c -> c.next()).count());
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
