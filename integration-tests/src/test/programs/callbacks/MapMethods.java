// forEach, replaceAll, computeIfAbsent, computeIfPresent, compute and merge of a map, with remote calls inside.
package callbacks.mapmethods;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    private int round;
    private final List<Object> log = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Cell> cells = cells();
        Cell first = cells.get(0);
        Map<String, Integer> map = new TreeMap<>();
        log.add(map.computeIfAbsent("a", key -> first.next()));
        log.add(map.computeIfAbsent("a", key -> first.next()));
        log.add(map.computeIfAbsent("none", key -> first.next() < 0 ? 1 : null));
        log.add(map.computeIfPresent("a", (key, old) -> old * 10 + first.next()));
        log.add(map.computeIfPresent("absent", (key, old) -> old * 10 + first.next()));
        log.add(map.compute("b", (key, old) -> (old == null ? 100 : old) + first.next()));
        log.add(map.compute("b", (key, old) -> (old == null ? 100 : old) + first.next()));
        log.add(map.merge("b", 7, (old, added) -> old + added + first.next()));
        log.add(map.merge("c", 8, (old, added) -> old + added + first.next()));
        map.forEach((key, value) -> log.add(key + value + first.next()));
        map.replaceAll((key, value) -> value + first.next());
        log.add(new TreeMap<>(map));
        log.add(map.merge("c", 8, (old, added) -> first.next() > 0 ? null : 1));
        log.add(map.computeIfPresent("a", (key, old) -> first.next() > 0 ? null : 1));
        log.add(map);
        return log;
    }

    public int runNull() {
        Map<String, Integer> map = new HashMap<>();
        Cell cell = cells().get(0);
        return map.merge("a", null, (a, b) -> a + cell.next());
    }

    public int runChanged() {
        Map<String, Integer> map = new HashMap<>();
        Cell cell = cells().get(0);
        return map.computeIfAbsent("a", key -> {
            map.put("b", 1);
            return cell.next();
        });
    }

    private List<Cell> cells() {
        return new ArrayList<>(Arrays.asList(new Cell("a" + round, 3), new Cell("b" + round, 1), new Cell("c" + round++, 2)));
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
