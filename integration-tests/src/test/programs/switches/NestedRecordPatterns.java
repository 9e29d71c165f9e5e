// Records in records are taken apart by a switch whose guards and results call.
// since: 21
package switches.nestedrecordpatterns;

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
        Object[] shapes = {
            new Line(new Point(1, 2), new Point(3, 4)), new Line(new Point(0, 0), null), new Point(9, 9), new Line(null, null)
        };
        for (Object shape : shapes) {
            seen.add(switch (shape) {
                case Line(Point(int a, int b), Point(int c, int d)) when a + cell.next() < d -> a + b * cell.next() + c - d;
                case Line(Point(var x, var y), var end) when end == null && cell.next() > 0 -> x + y + cell.next();
                case Line l -> "line " + l.from() + cell.text();
                case Point(int x, int y) -> x * cell.next() + y * cell.next();
                default -> "none";
            });
        }
        return seen;
    }
}

record Point(int x, int y) {}

record Line(Point from, Point to) {}

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

    public String text() {
        return "v" + value++;
    }
}
