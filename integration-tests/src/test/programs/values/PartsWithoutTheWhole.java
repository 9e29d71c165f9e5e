// Parts of sorted maps and sets, and of linked lists, live across calls where nobody else has what they are parts of.
package values.partswithoutthewhole;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    private final TreeMap<String, Integer> all = new TreeMap<>();
    private List<Integer> kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        all.put("a", cell.next());
        all.put("b", cell.next());
        SortedMap<String, Integer> copy = new TreeMap<>(all.headMap("b"));
        NavigableSet<Integer> reverse = new TreeSet<>(Arrays.asList(1, 2, 3)).descendingSet();
        TreeMap<String, Integer> others = new TreeMap<>();
        others.put("x", 7);
        SortedMap<String, Integer> part = others.tailMap("b");
        kept = new LinkedList<>(Arrays.asList(1, 2, 3)).subList(1, 3);
        int next = cell.next();
        all.put("c", next);
        copy.put("d", next);
        part.put("e", next);
        reverse.add(7);
        kept.set(0, next);
        return Arrays.asList(copy, reverse, part, all.headMap("b").size() + cell.next(), kept);
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
