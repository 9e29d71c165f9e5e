// Entities wait on the operand stack as receivers, arguments and operands of ==, while others answer.
package stack.referenceswait;

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
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 10);
        Cell none = null;
        return Arrays.asList(
                a.plus(b.plus(a.plus(b.next()))),
                a == b.same(),
                b.same() == b,
                (a.flag() ? a : b).plus((b.flag() ? a : b).next()),
                pick(a, b.next(), none, b),
                a.same().same().plus(b.same().next()));
    }

    private static String pick(Cell a, int b, Cell c, Cell d) {
        return a + "," + b + "," + c + "," + d;
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

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public Cell same() {
        value++;
        return this;
    }
}
