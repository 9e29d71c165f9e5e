// Records, enums and interfaces declared inside a method, as values across suspensions.
// since: 17
package objects.localrecordsandenums;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        record Pair(int left, String right) {
            int twice(Cell cell) {
                return left * 2 + cell.next();
            }
        }
        enum Mode {
            ON,
            OFF
        }
        Cell cell = new Cell("c", 1);
        Pair pair = new Pair(cell.next(), "r" + cell.next());
        Mode mode = cell.next() > 2 ? Mode.ON : Mode.OFF;
        var text = """
                text %d
                """.formatted(cell.next());
        return List.of(pair, pair.twice(cell), mode.name(), text, pair.equals(new Pair(1, "r2")));
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
