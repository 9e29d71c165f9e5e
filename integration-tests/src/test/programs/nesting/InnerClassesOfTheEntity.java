// Inner classes two levels deep read and write fields of the entity and of each other, by calls that suspend.
package nesting.innerclassesoftheentity;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own = 1;

    public Main(String id) {
        this.id = id;
    }

    class Meter {
        int total;

        class Needle {
            int moves;

            int move(Cell cell) {
                moves++;
                total += cell.next();
                own += total + cell.next();
                return Main.this.own + Meter.this.total + moves;
            }
        }

        Needle needle(Cell cell) {
            total += cell.next();
            return new Needle();
        }
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Meter meter = new Meter();
        Meter.Needle needle = meter.needle(cell);
        int x = needle.move(cell) + meter.needle(cell).move(cell) * needle.move(cell);
        return Arrays.asList(x, own, meter.total, needle.moves);
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
