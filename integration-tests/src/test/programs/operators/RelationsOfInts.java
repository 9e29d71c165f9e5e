// <, <=, > and >= between remote ints, in conditions and as values.
package operators.relationsofints;

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
        seen.add(cell.next() < cell.next());
        seen.add(cell.next() > cell.next());
        seen.add(cell.peek() <= cell.next());
        seen.add(cell.peek() >= cell.next() + 1);
        if (cell.next() < cell.plus(-2)) {
            seen.add("less");
        } else if (cell.next() >= cell.next()) {
            seen.add("not less");
        }
        if (cell.peek() <= 5 && 3 <= cell.peek()) {
            seen.add("between");
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
