// return from inside nested for-each loops, of values that are taken before the finally around them.
package loops.loopsreturnfromwithin;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
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
        Map<String, List<Integer>> map = new LinkedHashMap<>();
        map.put("a", Arrays.asList(1, 2));
        map.put("b", Arrays.asList(3, 4));
        return Arrays.asList(find(map, 3, cell), find(map, 9, cell), find(map, 1, cell), cell.next());
    }

    private String find(Map<String, List<Integer>> map, int wanted, Cell cell) {
        String found = "none";
        try {
            for (Map.Entry<String, List<Integer>> entry : map.entrySet()) {
                for (int value : entry.getValue()) {
                    found = entry.getKey() + cell.next();
                    if (value == wanted) {
                        return found;
                    }
                }
            }
            return "nothing";
        } finally {
            found = "changed" + cell.next();
        }
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
