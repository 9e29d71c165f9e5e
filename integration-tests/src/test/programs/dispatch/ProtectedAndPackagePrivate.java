// Protected, package-private and static methods of superclasses suspend, overridden with wider access.
package dispatch.protectedandpackageprivate;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main extends Middle {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(hidden(cell), open(cell), Top.helper(cell), super.open(cell), all(cell));
    }

    @Override
    public int open(Cell cell) {
        return 1000 + cell.next();
    }
}

class Top {
    int hidden(Cell cell) {
        return 10 * cell.next();
    }

    protected int open(Cell cell) {
        return 100 + cell.next();
    }

    static int helper(Cell cell) {
        return -cell.next();
    }

    int all(Cell cell) {
        return hidden(cell) + open(cell) + helper(cell);
    }
}

class Middle extends Top {
    @Override
    protected int hidden(Cell cell) {
        return super.hidden(cell) + cell.next();
    }

    static int helper(Cell cell) {
        return 7 * cell.next();
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
