// Thirty operands wait on the stack, of every kind, while the last one is fetched.
package stack.manyoperands;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("cell", 1);
        int a = 3;
        long b = 4;
        return a + (a * (a - (a + (a * (a - (a + (a * (a - (a + (int) (b + (b * (b - (b + (b * (b - (b + (b * (b
                - (b + (b * (b - (b + (b * (b - (b + (long) (0.5 * (2 + (a * (a - cell.next())))))))))))))))))))))))))))));
    }

    public int runRightmostFirst() {
        Cell cell = new Cell("rightmostFirst", 1);
        return cell.next() - (cell.next() - (cell.next() - (cell.next() - (cell.next() - (cell.next() - (cell.next() - (cell.next()
                - (cell.next() - (cell.next() - (cell.next() - cell.next()))))))))));
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
