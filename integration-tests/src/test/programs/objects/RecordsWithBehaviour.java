// Records that hold references, whose methods and compact constructors run around remote calls.
// since: 17
package objects.recordswithbehaviour;

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
        Cell cell = new Cell("c", 3);
        Line line = new Line(cell, cell.next());
        Line more = line.plus(cell.next());
        return List.of(line.total(), more.total(), more.amount(), line.equals(new Line(cell, 3)), more.cell() == cell);
    }
}

record Line(Cell cell, int amount) {
    Line {
        if (amount < 0) {
            throw new IllegalArgumentException("amount");
        }
    }

    int total() {
        return cell.next() * amount;
    }

    Line plus(int more) {
        return new Line(cell, amount + more * cell.next());
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
