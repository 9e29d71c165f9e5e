// Generic methods that make, fill and return arrays of a type variable.
package generics.arraysoftypevariables;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
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
        Cell[] cells = fill(new Cell[2], cell);
        Integer[] numbers = fill(new Integer[3], cell.next());
        int sum = 0;
        for (Cell each : cells) {
            sum += each.next();
        }
        return Arrays.asList(cells, numbers, sum, last(cell.next(), cell.next()), Main.<Object>last(cell, cell.text()));
    }

    private static <T> T[] fill(T[] array, T value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
        return array;
    }

    @SafeVarargs
    private static <T> T last(T... values) {
        return values[values.length - 1];
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
