// Records of records of references and lists live across calls, are compared and taken apart.
// since: 17
package carriers.recordsinrecords;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Order order = new Order(new Line(cell, 2), List.of(new Line(cell, cell.next())), Optional.of(cell.text()));
        int sum = order.first().amount() * order.first().cell().next();
        for (Line line : order.rest()) {
            sum += line.total();
        }
        Order same = new Order(new Line(cell, 2), order.rest(), order.note());
        return Arrays.asList(order, sum, same.equals(order), same.hashCode() == order.hashCode(), order.total());
    }
}

record Line(Cell cell, int amount) {
    int total() {
        return cell.next() * amount + cell.next();
    }
}

record Order(Line first, List<Line> rest, Optional<String> note) {
    int total() {
        int total = first.total();
        for (Line line : rest) {
            total += line.total() * note.map(String::length).orElse(0);
        }
        return total;
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

    public String text() {
        return "v" + value++;
    }
}
