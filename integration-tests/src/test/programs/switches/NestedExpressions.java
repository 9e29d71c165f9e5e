// Switch expressions as selectors and results of others, and as conditions.
// since: 17
package switches.nestedexpressions;

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
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Cell cell = new Cell("c" + i, i);
            seen.add(switch (switch (cell.next()) { case 0, 2 -> cell.text(); default -> "v1"; }) {
                case "v1" -> switch (cell.next()) {
                    case 2 -> "two" + cell.next();
                    default -> cell.text();
                };
                case "v3" -> "three";
                default -> cell.text() + cell.text();
            });
            if (switch (cell.next() % 2) { case 0 -> cell.flag(); default -> !cell.flag(); }) {
                seen.add(cell.peek());
            }
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }
}
