// Default and static methods of interfaces with remote calls, inherited, overridden and called with super.
package objects.defaultmethods;

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
        return Arrays.asList(new Plain("p").total(cell), new Fancy("f").total(cell), Totals.twice(cell), cell.next());
    }
}

interface Totals {
    int factor();

    default int total(Cell cell) {
        return factor() * cell.next() + cell.next();
    }

    static int twice(Cell cell) {
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
class Fancy implements Totals {
    @Key
    final String name;

    public Fancy(String name) {
        this.name = name;
    }

    @Override
    public int factor() {
        return 100;
    }

    @Override
    public int total(Cell cell) {
        return Totals.super.total(cell) * cell.next();
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
