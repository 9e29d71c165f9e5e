// Sublists that live across calls still show, write and change their list, and are stale after the list has changed.
package values.sublistacrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3, 4, 5));
        List<Integer> part = list.subList(1, 3);
        part.add(cell.next() * 10);
        part.set(0, cell.next() * 100);
        list.set(2, cell.next() * 1000);
        part.remove(Integer.valueOf(3000));
        return Arrays.asList(list, part, cell.next());
    }

    public List<Object> runTwoParts() {
        Cell cell = new Cell("twoParts", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3, 4));
        List<Integer> low = list.subList(0, 2);
        List<Integer> high = list.subList(2, 4);
        for (int i = 0; i < 2; i++) {
            low.set(i, high.get(i) * cell.next());
            high.set(i, -cell.next());
        }
        return Arrays.asList(list, low, high);
    }

    public int runStale() {
        Cell cell = new Cell("stale", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3));
        List<Integer> part = list.subList(0, 2);
        list.add(cell.next());
        cell.next();
        return part.size();
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
