// removeIf and replaceAll of lists and sets, with remote calls inside; an exception removes nothing from an ArrayList.
package callbacks.removeifandreplaceall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
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

    public List<Object> run1() {
        List<Cell> cells = cells();
        log.add(cells.removeIf(cell -> cell.next() == 1));
        log.add(cells.size());
        log.add(cells.removeIf(cell -> cell.next() > 100));
        List<Integer> numbers = new ArrayList<>(Arrays.asList(1, 2, 3));
        Cell first = cells.get(0);
        numbers.replaceAll(n -> n * 10 + first.next());
        log.add(numbers);
        List<Integer> linked = new LinkedList<>(Arrays.asList(1, 2, 3, 4));
        log.add(linked.removeIf(n -> (n + first.next()) % 2 == 0));
        log.add(linked);
        return log;
    }

    public List<Object> run2() {
        List<Integer> numbers = new ArrayList<>(Arrays.asList(1, 2, 3));
        Cell first = cells().get(0);
        try {
            numbers.removeIf(n -> {
                first.next();
                if (n == 3) {
                    throw new IllegalStateException("three");
                }
                return true;
            });
        } catch (IllegalStateException e) {
            log.add(e.getMessage());
        }
        log.add(numbers);
        return log;
    }

    public boolean run3() {
        Cell first = cells().get(0);
        return java.util.Collections.unmodifiableList(Arrays.asList(1, 2)).removeIf(n -> first.next() > 0);
    }

    public List<Object> run4() {
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
