// Locals that are always null, sometimes null, and null on the operand stack, across suspensions and merges.
package values.nulllocals;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        String always = null;
        String sometimes = cell.next() > 100 ? "big" : null;
        Cell none = null;
        Object merged;
        if (cell.next() == 2) {
            merged = null;
        } else {
            merged = "merged" + cell.next();
        }
        int[] array = null;
        String joined = pick(null, cell.next(), null);
        cell.next();
        if (sometimes == null) {
            none = cell.next() > 0 ? cell : null;
        }
        return Arrays.asList(always, sometimes, none == cell, merged, array, joined, always + cell.next());
    }

    private static String pick(String first, int n, Object second) {
        return first + n + second;
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
