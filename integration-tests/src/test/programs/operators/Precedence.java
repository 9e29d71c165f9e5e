// A long expression without parentheses: precedence and associativity decide what waits for what.
package operators.precedence;

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
        Cell cell = new Cell("cell", 2);
        int value = cell.next() + cell.next() * cell.next() - cell.next() / 2 % 3 << 1 & 0xff ^ cell.next() | 1 << cell.next();
        boolean truth = cell.next() + 1 > 2 && cell.next() * 2 != 4 || cell.next() < 0 && !cell.flag();
        int chosen = cell.next() > 5 ? cell.next() < 0 ? 1 : cell.next() : 3;
        return Arrays.asList(value, truth, chosen, cell.peek());
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
