// Static methods of entity classes take the entity as a parameter: it is not this.
package calls.staticmethodsofentities;

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
        Cell a = new Cell("a", 1);
        Cell b = new Cell("b", 10);
        return Arrays.asList(Cell.sum(a, b), Cell.sum(a, a), a.sumWith(b), Cell.field(b));
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

    static int sum(Cell left, Cell right) {
        return left.next() + right.next();
    }

    static int field(Cell cell) {
        return cell.value++ + cell.value;
    }

    public int sumWith(Cell other) {
        return sum(this, other) + field(this);
    }

    public int next() {
        return value++;
    }
}
