// for-each over arrays of ints, longs, strings, references and arrays, around remote calls.
package loops.foreachoverarrays;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell one = new Cell("one", 1);
        Cell two = new Cell("two", 2);
        List<Object> seen = new ArrayList<>();
        for (int i : new int[] {5, 6}) {
            seen.add(i * one.get());
        }
        for (long l : new long[] {1L << 33, 7}) {
            seen.add(l + two.get());
        }
        for (String s : new String[] {"a", null}) {
            seen.add(s + one.get());
        }
        for (Cell cell : new Cell[] {one, two, one}) {
            seen.add(cell.get());
        }
        for (int[] row : new int[][] {{1, 2}, {}, {3}}) {
            for (int i : row) {
                seen.add(i * two.get());
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

    public int get() {
        return value;
    }
}
