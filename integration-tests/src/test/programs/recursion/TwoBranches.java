// Fibonacci: two recursive calls in one expression, the first one's result waits for the second.
package recursion.twobranches;

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
        return Arrays.asList(fibonacci(9, cell), cell.peek());
    }

    private long fibonacci(int n, Cell cell) {
        cell.next();
        return n < 2 ? n : fibonacci(n - 1, cell) + fibonacci(n - 2, cell);
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
