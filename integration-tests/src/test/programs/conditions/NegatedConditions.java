// ! before calls, comparisons, short circuits and assignments, in if, while and return.
package conditions.negatedconditions;

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
        List<Object> seen = new ArrayList<>();
        if (!cell.flag()) {
            seen.add("no");
        }
        if (!(cell.next() < cell.next()) || !(cell.flag() && !cell.flag())) {
            seen.add("yes");
        }
        boolean done = false;
        while (!(done = cell.next() > 9)) {
            seen.add(done);
        }
        seen.add(!odd(cell) == !!odd(cell));
        return seen;
    }

    private boolean odd(Cell cell) {
        return !(cell.next() % 2 == 0);
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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
