// Private constructors and members of nested classes: up to Java 10 they are reached by synthetic accessors.
package objects.syntheticaccessors;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int secret = 5;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Nested nested = new Nested(cell, cell.next());
        Nested copy = nested.copy();
        return Arrays.asList(nested.value, nested.sum(this), copy.sum(this), secret);
    }

    private static int shared(Cell cell) {
        return cell.next() * 10;
    }

    static class Nested {
        private final Cell cell;
        private int value;

        private Nested(Cell cell, int value) {
            this.cell = cell;
            this.value = value;
        }

        private Nested copy() {
            return new Nested(cell, cell.next());
        }

        private int sum(Main main) {
            return value++ + shared(cell) + main.secret++;
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
