// Private and private static methods of an interface suspend.
// since: 11
package objects.privateinterfacemethods;

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
        return Arrays.asList(new Plain("p").total(cell), Totals.of(cell));
    }
}

interface Totals {
    int factor();

    default int total(Cell cell) {
        return scaled(cell) + twice(cell);
    }

    static int of(Cell cell) {
        return twice(cell);
    }

    private int scaled(Cell cell) {
        return factor() * cell.next();
    }

    private static int twice(Cell cell) {
        return cell.next() + cell.next();
    }
}

@Entity
class Plain implements Totals {
    @Key
    final String name;

    public Plain(String name) {
        this.name = name;
    }

    @Override
    public int factor() {
        return 10;
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
