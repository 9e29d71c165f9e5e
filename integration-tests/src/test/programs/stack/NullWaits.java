// A null of no type, and a null of a class, wait on the operand stack during calls.
package stack.nullwaits;

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
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(
                pick(null, cell.next(), "a"),
                pick("b", cell.next(), null),
                pick(cell.next() > 100 ? "c" : null, cell.next(), (String) null),
                Arrays.asList(null, cell.next(), null, cell.nothing()),
                null == cell.nothing(),
                "" + null + cell.next());
    }

    private static String pick(String a, int b, String c) {
        return a + b + c;
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

    public Cell nothing() {
        value++;
        return null;
    }
}
