// && and || as values: assigned, returned, passed, compared, and on the stack of another operand.
package conditions.shortcircuitasvalue;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private boolean own;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 0);
        boolean a = cell.flag() && cell.flag();
        own = cell.flag() || cell.flag();
        boolean[] array = {cell.flag() && own, !(cell.flag() || a)};
        return Arrays.asList(
                a, own, array, both(cell), show(cell.next(), cell.flag() && cell.flag(), cell.next()),
                (cell.flag() || a) == (cell.flag() && own), cell.peek());
    }

    private boolean both(Cell cell) {
        return cell.flag() && cell.next() > 5 && cell.flag();
    }

    private static String show(int a, boolean b, int c) {
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

    public int peek() {
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
