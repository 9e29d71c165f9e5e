// a[i()] += item.price: the right side is a field of another instance, and so may be the index.
package arrays.compoundwithfieldsofothers;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int asked;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 2);
        int[] totals = new int[3];
        totals[index()] += a.value;
        totals[a.value] += b.value++ + b.value;
        totals[b.value - a.value] -= a.value += 5;
        totals[index()]++;
        long[] wide = {1, 2, 3};
        wide[index()] *= a.value + b.value;
        return Arrays.asList(totals, wide, a.value, b.value, asked);
    }

    private int index() {
        return asked++;
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
}
