// for-each over the keys and over the values of maps, nested in one another, around calls.
package loops.foreachoverkeysandvalues;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Map<String, Integer> map = new TreeMap<>();
        map.put("b", cell.next());
        map.put("a", cell.next());
        List<Object> seen = new ArrayList<>();
        for (String key : map.keySet()) {
            for (int value : map.values()) {
                seen.add(key + value + cell.next());
            }
            map.put(key, cell.next());
        }
        int sum = 0;
        for (Integer value : map.values()) {
            sum += value * cell.next();
        }
        return Arrays.asList(seen, sum, map);
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
