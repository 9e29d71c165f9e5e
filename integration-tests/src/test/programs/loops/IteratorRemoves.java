// Iterator.remove between calls, on lists, sets, keys, values and entries; twice in a row is refused.
package loops.iteratorremoves;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3, 4, 5));
        for (Iterator<Integer> each = list.iterator(); each.hasNext(); ) {
            int value = each.next();
            if ((value + cell.next()) % 3 == 0) {
                each.remove();
                cell.next();
            }
        }
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            map.put("k" + i, cell.next());
        }
        Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            if (entries.next().getValue() % 2 == cell.next() % 2) {
                entries.remove();
            }
        }
        List<Object> seen = new ArrayList<>();
        Iterator<Integer> values = list.iterator();
        values.next();
        values.remove();
        try {
            cell.next();
            values.remove();
        } catch (IllegalStateException e) {
            seen.add("twice " + cell.next());
        }
        return Arrays.asList(list, map, seen);
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
