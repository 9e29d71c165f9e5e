// A method reference to a remote method that a map calls back.
package callbacks.callinmethodreference;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.HashMap;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public Map<Cell, Integer> run() {
        Map<Cell, Integer> map = new HashMap<>();
        map.computeIfAbsent(new Cell("a", 1), Cell::next);
        return map;
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
