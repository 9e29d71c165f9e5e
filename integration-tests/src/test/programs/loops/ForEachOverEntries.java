// for-each over the entries of linked, sorted and enum maps: key and value are taken before and after calls.
package loops.foreachoverentries;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

    enum Size {
        SMALL,
        LARGE
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        Map<String, Integer> linked = new LinkedHashMap<>();
        linked.put("z", 1);
        linked.put("a", 2);
        linked.put(null, 3);
        for (Map.Entry<String, Integer> entry : linked.entrySet()) {
            seen.add(entry.getKey() + cell.next() + entry.getValue());
        }
        TreeMap<Integer, List<Integer>> sorted = new TreeMap<>(Collections.reverseOrder());
        for (int i = 0; i < 4; i++) {
            sorted.computeIfAbsent(cell.next() % 2, k -> new ArrayList<>()).add(i);
        }
        for (Map.Entry<Integer, List<Integer>> entry : sorted.entrySet()) {
            entry.getValue().add(cell.next());
            seen.add(entry.getKey() + "=" + entry.getValue());
        }
        Map<Size, String> sizes = new EnumMap<>(Size.class);
        sizes.put(Size.LARGE, cell.text());
        sizes.put(Size.SMALL, cell.text());
        for (Map.Entry<Size, String> entry : sizes.entrySet()) {
            seen.add(entry.getKey().ordinal() * 10 + entry.getValue().length() + cell.next());
        }
        return Arrays.asList(seen, linked, sorted, sizes);
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
