// Elements decide: conditions, loops and switches on array elements with remote indexes.
package arrays.inconditionsandswitches;

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
        Cell cell = new Cell("cell", 0);
        boolean[] flags = {true, false, true};
        List<Object> seen = new ArrayList<>();
        if (flags[cell.next()] && !flags[cell.next()]) {
            seen.add("both");
        }
        int[] jumps = {2, 0, 1, 3};
        int at = cell.next() - 2;
        while (jumps[at] != 1 && cell.next() < 20) {
            at = jumps[at];
            seen.add(at);
        }
        switch (jumps[cell.plus(0) % 4]) {
            case 2:
                seen.add("two " + cell.next());
                break;
            default:
                seen.add("other " + jumps[cell.next() % 4]);
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
