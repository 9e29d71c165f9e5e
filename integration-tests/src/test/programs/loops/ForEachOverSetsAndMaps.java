// for-each over sets, keys, values and entries around remote calls.
package loops.foreachoversetsandmaps;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 3);
        List<Object> seen = new ArrayList<>();
        for (String s : new TreeSet<>(Arrays.asList("b", "a"))) {
            seen.add(s + cell.get());
        }
        for (Integer i : new LinkedHashSet<>(Arrays.asList(9, 8))) {
            seen.add(i + cell.get());
        }
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("x", 1);
        map.put("y", 2);
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            seen.add(entry.getKey() + cell.get() + entry.getValue());
        }
        for (String key : map.keySet()) {
            seen.add(key + cell.get());
        }
        for (int value : new TreeMap<>(map).values()) {
            seen.add(value * cell.get());
        }
        return seen;
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
