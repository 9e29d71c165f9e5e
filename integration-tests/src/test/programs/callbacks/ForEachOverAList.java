// forEach over a list and a set, with a remote call in the lambda, and in a method reference.
package callbacks.foreachoveralist;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.LinkedList;
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

    private int total;

    public List<Object> run() {
        List<Cell> cells = cells();
        cells.forEach(cell -> log.add(cell.next()));
        cells.forEach(cell -> total += cell.next());
        cells.forEach(Cell::next);
        cells.forEach(this::note);
        new LinkedHashSet<>(cells).forEach(cell -> log.add("set" + cell.next()));
        new LinkedList<>(cells).forEach(cell -> log.add("linked" + cell.next()));
        Iterable<Cell> iterable = cells;
        iterable.forEach(cell -> log.add("iterable" + cell.next()));
        cells.forEach(cell -> cells.forEach(other -> log.add(cell.next() * other.next())));
        return Arrays.asList(log, total);
    }

    private void note(Cell cell) {
        log.add("noted" + cell.next());
        total++;
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
