// Booleans wait as values of comparisons, methods and fields, in arguments and eager operators.
package stack.booleanswait;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private boolean own = true;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 0);
        return Arrays.asList(
                own ^ cell.flag(),
                show(own, cell.flag(), !own, cell.next() > 2, (own = cell.flag()) | own),
                own == cell.flag(),
                (cell.next() > 3) != (cell.next() > 6) ^ own);
    }

    private static String show(boolean... flags) {
        return Arrays.toString(flags);
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
