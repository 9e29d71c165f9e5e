// A conditional with calls in all three parts is an operand whose neighbours wait.
package stack.conditionalonthestack;

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
        for (int i = 0; i < 3; i++) {
            seen.add(cell.next() * 1000 + (cell.flag() ? cell.next() * 10 : -cell.next()) + cell.next());
            seen.add(i + cell.wide() - (cell.next() > 10 ? cell.wide() : cell.flag() ? 1 : cell.next()));
            seen.add(mix(cell.text(), cell.flag() ? cell.text() : null, i == 1 ? cell : null));
        }
        return seen;
    }

    private static String mix(Object a, Object b, Object c) {
        return a + "," + b + "," + c;
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
