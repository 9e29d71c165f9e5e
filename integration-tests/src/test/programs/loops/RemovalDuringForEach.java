// A list from which somebody removes while it is iterated throws at the next turn, after the call of this one; the last but one turn hides it.
package loops.removalduringforeach;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3, 4));
        try {
            for (Integer each : list) {
                seen.add(each + cell.next());
                if (each == 2) {
                    list.remove(each);
                }
            }
        } catch (ConcurrentModificationException e) {
            seen.add("caught after " + cell.next());
        }
        for (Integer each : list) {
            seen.add(each * cell.next());
            if (each == 3) {
                list.remove(each);
            }
        }
        return Arrays.asList(seen, list);
    }

    public int runMapGrows() {
        Cell cell = new Cell("mapGrows", 1);
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", 2);
        int sum = 0;
        for (String key : map.keySet()) {
            sum += cell.next();
            map.put(key + key, sum);
        }
        return sum;
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
