// Iterators over the views of a map remove from it, around remote calls.
package loops.removalthroughviews;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    private final Map<String, Integer> map = new TreeMap<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        for (int i = 0; i < 6; i++) {
            map.put("k" + i, i);
        }
        for (Iterator<Map.Entry<String, Integer>> it = map.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, Integer> entry = it.next();
            if (entry.getValue() % 2 == cell.next() % 2) {
                it.remove();
            }
        }
        for (Iterator<Integer> it = map.values().iterator(); it.hasNext(); ) {
            if (it.next() > 3 && cell.next() > 0) {
                it.remove();
            }
        }
        return Arrays.asList(map.size(), new ArrayList<>(map.keySet()));
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
