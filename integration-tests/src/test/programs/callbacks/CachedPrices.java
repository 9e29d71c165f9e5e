// A cache in the state is filled by computeIfAbsent with a remote call, once for each key.
package callbacks.cachedprices;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    private int round;
    private final List<Object> log = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    private final Map<Cell, Integer> prices = new HashMap<>();

    public List<Object> run() {
        List<Cell> cells = cells();
        int sum = 0;
        for (Cell cell : cells) {
            sum += prices.computeIfAbsent(cell, Cell::next);
            sum += prices.computeIfAbsent(cell, c -> c.next());
        }
        return Arrays.asList(sum, cells.get(0).next(), prices.size());
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
