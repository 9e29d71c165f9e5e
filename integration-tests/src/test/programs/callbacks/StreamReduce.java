// reduce in its three forms, and collect with a supplier, with remote calls inside.
package callbacks.streamreduce;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        log.add(cells.stream().map(Cell::next).reduce(100, (a, b) -> a * 2 + b + first.next()));
        log.add(cells.stream().map(Cell::next).reduce((a, b) -> a * 2 + b));
        log.add(cells.stream().reduce((a, b) -> a.next() > b.next() ? a : b).get());
        log.add(cells.stream().reduce("", (text, c) -> text + c.next(), String::concat));
        log.add(cells.stream()
                .collect(ArrayList::new, (list, c) -> list.add(c.next()), (ArrayList<Object> a, ArrayList<Object> b) -> a.addAll(b)));
        log.add(cells.stream().max((a, b) -> a.next() - b.next()).get());
        log.add(cells.stream().map(Cell::next).min((a, b) -> a - b).get());
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
