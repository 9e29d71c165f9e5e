// A switch over a sealed hierarchy needs no default; each branch calls.
// since: 21
package switches.sealedwithoutdefault;

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
        Shape[] shapes = {new Circle(3), new Square(cell.next()), new Circle(cell.next())};
        for (Shape shape : shapes) {
            int area = switch (shape) {
                case Circle c -> 3 * c.radius() * c.radius() + cell.next();
                case Square s -> s.side() * cell.next();
            };
            seen.add(area);
            switch (shape) {
                case Circle c when cell.flag() -> seen.add(c);
                case Circle c -> seen.add(cell.next());
                case Square s -> seen.add(s.side() - cell.next());
            }
        }
        return seen;
    }
}

sealed interface Shape permits Circle, Square {}

record Circle(int radius) implements Shape {}

record Square(int side) implements Shape {}

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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
