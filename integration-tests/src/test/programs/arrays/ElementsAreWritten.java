// Array, index and value of an assignment are evaluated in this order, and only then is the array looked at.
package arrays.elementsarewritten;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        int[] numbers = new int[3];
        numbers[cell.next()] = cell.next();
        numbers[cell.next() - 1] = numbers[0] + cell.next();
        seen.add(numbers);
        int[] none = null;
        try {
            none[cell.next()] = cell.next();
        } catch (NullPointerException e) {
            seen.add("null after " + cell.peek());
        }
        try {
            numbers[cell.next()] = cell.next();
        } catch (ArrayIndexOutOfBoundsException e) {
            seen.add("index after " + cell.peek());
        }
        try {
            none[cell.next()] = cell.fails();
        } catch (IllegalStateException e) {
            seen.add("value first, " + cell.peek());
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
