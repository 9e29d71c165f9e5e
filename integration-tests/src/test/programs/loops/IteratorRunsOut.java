// next() behind the end throws, after calls, on lists, sets and maps.
package loops.iteratorrunsout;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;

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
        for (Collection<Integer> each : Arrays.<Collection<Integer>>asList(
                new ArrayList<>(Arrays.asList(1)), new LinkedHashSet<>(Arrays.asList(2)), new ArrayDeque<>(Arrays.asList(3)))) {
            Iterator<Integer> iterator = each.iterator();
            try {
                while (true) {
                    seen.add(iterator.next() + cell.next());
                }
            } catch (NoSuchElementException e) {
                seen.add(iterator.hasNext() + "" + cell.next());
            }
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

    public int next() {
        return value++;
    }
}
