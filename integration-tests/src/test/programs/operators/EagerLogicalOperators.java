// &, | and ^ on booleans ask both sides whatever the left one says.
package operators.eagerlogicaloperators;

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
        Cell cell = new Cell("cell", 0);
        boolean and = (cell.next() > 0) & cell.flag();
        boolean or = (cell.next() > 0) | cell.flag();
        boolean xor = cell.flag() ^ cell.flag();
        boolean all = cell.flag() & cell.flag() | cell.flag() ^ cell.flag();
        return Arrays.asList(and, or, xor, all, cell.peek());
    }

    public List<Object> runAssigned() {
        Cell cell = new Cell("assigned", 0);
        boolean seen = false;
        seen &= cell.flag();
        boolean other = true;
        other |= cell.flag();
        other ^= cell.flag();
        return Arrays.asList(seen, other, cell.peek());
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

    public int peek() {
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
