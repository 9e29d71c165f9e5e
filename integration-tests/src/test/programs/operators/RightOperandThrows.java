// What the left operand did stays done when the right one throws; the operands that waited are gone.
package operators.rightoperandthrows;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> seen = new ArrayList<>();
        int local = 5;
        try {
            seen.add(local++ + cell.next() * cell.fails());
        } catch (IllegalStateException e) {
            seen.add(e.getMessage());
        }
        seen.add(local);
        seen.add(cell.peek());
        try {
            local += cell.fails();
        } catch (IllegalStateException e) {
            seen.add(local);
        }
        return seen;
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
