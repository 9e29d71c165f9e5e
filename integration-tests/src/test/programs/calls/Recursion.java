// A method that calls itself, with remote calls before, between and after.
package calls.recursion;

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
        Cell cell = new Cell("c", 0);
        return Arrays.asList(factorial(cell, 6), fibonacci(cell, 7), cell.count());
    }

    private long factorial(Cell cell, int n) {
        return cell.count() < 0 || n == 0 ? 1 : n * factorial(cell, n - 1);
    }

    private int fibonacci(Cell cell, int n) {
        if (n < 2) {
            return n + cell.zero();
        }
        return fibonacci(cell, n - 1) + cell.zero() + fibonacci(cell, n - 2);
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int calls;

    public Cell(String name, int calls) {
        this.name = name;
        this.calls = calls;
    }

    public int count() {
        return calls++;
    }

    public int zero() {
        calls++;
        return 0;
    }
}
