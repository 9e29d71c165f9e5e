// Values of static fields and results of static methods wait while remote calls answer.
package stack.staticvalueswait;

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

    static final int[] TABLE = {3, 1, 4, 1, 5};

    static final String LABEL = "label".concat("!");

    public List<Object> run() {
        Cell cell = new Cell("cell", 0);
        return Arrays.asList(
                TABLE[cell.next()] * 10 + TABLE[cell.next()],
                LABEL + cell.next() + LABEL.length(),
                twice(3) - twice(cell.next()) - Math.max(twice(1), cell.next()),
                Integer.MAX_VALUE - cell.next(),
                Math.PI * cell.next() > Math.E * cell.next());
    }

    private static int twice(int x) {
        return 2 * x;
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
