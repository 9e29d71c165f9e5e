// setValue on an entry while its map is iterated around remote calls changes the map.
package loops.mapentryiswrittenthrough;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.LinkedHashMap;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    private final Map<String, Integer> prices = new LinkedHashMap<>();

    public Main(String id) {
        this.id = id;
    }

    public Map<String, Integer> run() {
        Cell cell = new Cell("c", 3);
        prices.put("a", 1);
        prices.put("b", 2);
        for (Map.Entry<String, Integer> entry : prices.entrySet()) {
            entry.setValue(entry.getValue() * cell.get());
        }
        return prices;
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

    public int get() {
        return value;
    }
}
