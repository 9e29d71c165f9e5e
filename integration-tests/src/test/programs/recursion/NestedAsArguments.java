// Ackermann's function: a recursive call is an argument of a recursive call, each level with a remote call.
package recursion.nestedasarguments;

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
        Cell cell = new Cell("cell", 0);
        return Arrays.asList(ackermann(2, 2, cell), cell.peek());
    }

    private int ackermann(int m, int n, Cell cell) {
        cell.next();
        if (m == 0) {
            return n + 1;
        }
        return n == 0 ? ackermann(m - 1, 1, cell) : ackermann(m - 1, ackermann(m, n - 1, cell), cell);
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
}
