// Conditional expressions inside the condition, the first and the second arm of others.
package conditions.nestedconditionals;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seen.add((cell.flag() ? cell.flag() : !cell.flag()) ? cell.next() : cell.flag() ? -cell.next() : 0);
            seen.add(cell.next() % 3 == 0 ? cell.next() % 2 == 0 ? "six" : "three" : cell.next() % 2 == 0 ? "two" : cell.text());
        }
        seen.add(cell.peek());
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }
}
