// Branches leave variables of unrelated classes, interfaces and arrays in one slot, used through a common supertype.
package values.mergedreferencetypes;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Comparable<?> value = i % 2 == 0 ? Integer.valueOf(cell.next()) : "s" + cell.next();
            Collection<Integer> numbers;
            if (i > 1) {
                numbers = new TreeSet<>(Arrays.asList(3, 1));
            } else {
                numbers = new ArrayList<>(Arrays.asList(3, 1));
            }
            cell.next();
            Object array = i == 0 ? new int[] {cell.next()} : i == 1 ? new String[] {"x"} : (Object) numbers;
            numbers.add(cell.next());
            seen.add(value + "/" + numbers + "/" + array.getClass().isArray());
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
