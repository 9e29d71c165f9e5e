// A consumer that was passed in, with or without a remote call inside, is given to forEach.
package callbacks.foreachisgivenon;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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
        each(cells, cell -> log.add(cell.next()));
        each(cells, log::add);
        each(cells, cell -> log.add(1));
        return log;
    }

    private void each(List<Cell> cells, Consumer<Cell> action) {
        cells.forEach(action);
        log.add(cells.get(0).next());
        cells.forEach(action);
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
