// Lists of maps of sets of references are built, changed at every level and read around calls.
package carriers.nestedlistsandmaps;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 10);
        List<Map<String, Set<Cell>>> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Set<Cell>> map = new LinkedHashMap<>();
            map.computeIfAbsent(a.text(), k -> new LinkedHashSet<>()).add(i == 1 ? a : b);
            list.add(map);
            list.get(0).values().iterator().next().add(a);
        }
        int sum = 0;
        for (Map<String, Set<Cell>> map : list) {
            for (Map.Entry<String, Set<Cell>> entry : map.entrySet()) {
                for (Cell cell : entry.getValue()) {
                    sum = sum * 2 + cell.next() + entry.getKey().length();
                }
            }
        }
        return Arrays.asList(list, sum);
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

    public String text() {
        return "v" + value++;
    }
}
