// Three methods call each other in turn, one on this, one static, one of a helper object.
package recursion.threeinacircle;

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
        return Arrays.asList(first(7, cell), cell.peek());
    }

    String first(int n, Cell cell) {
        return n <= 0 ? "." : "a" + cell.next() + second(this, n - 1, cell) + cell.next();
    }

    static String second(Main main, int n, Cell cell) {
        return n <= 0 ? "," : "b" + new Third(main, n - 1).go(cell) + cell.next();
    }
}

class Third {
    private final Main main;
    private final int n;

    Third(Main main, int n) {
        this.main = main;
        this.n = n;
    }

    String go(Cell cell) {
        String before = "c" + cell.next();
        return n <= 0 ? before : before + main.first(n - 1, cell) + n;
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
