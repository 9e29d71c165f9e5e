// 1,200 frames of one call wait on one instance.
package calls.deeprecursion;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public long run() {
        return sum(new Cell("c"), 1200);
    }

    private long sum(Cell cell, int n) {
        if (n == 0) {
            return 0;
        }
        int one = n % 100 == 0 ? cell.one() : 1;
        return one + sum(cell, n - 1) + (n == 1 ? cell.one() : 0);
    }
}

@Entity
class Cell {
    @Key
    final String name;

    public Cell(String name) {
        this.name = name;
    }

    public int one() {
        return 1;
    }
}
