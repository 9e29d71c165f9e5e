// An inner class's objects carry their outer object along, in lists and across calls.
package carriers.linesofinnerobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Cell cell = new Cell("cell", 1);
        Bill bill = new Bill(cell);
        Bill.Line line = bill.add(cell.next());
        bill.add(cell.next()).amount++;
        int sum = bill.sum();
        line.amount += 100;
        return Arrays.asList(sum, bill.sum(), line.share(), bill.lines.get(0) == line);
    }
}

class Bill {
    final Cell cell;
    final List<Line> lines = new ArrayList<>();

    Bill(Cell cell) {
        this.cell = cell;
    }

    Line add(int amount) {
        Line line = new Line(amount);
        lines.add(line);
        return line;
    }

    int sum() {
        int sum = 0;
        for (Line line : lines) {
            sum += line.amount + cell.next();
        }
        return sum;
    }

    class Line {
        int amount;

        Line(int amount) {
            this.amount = amount;
        }

        String share() {
            return amount + "/" + sum() + cell.next();
        }
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
