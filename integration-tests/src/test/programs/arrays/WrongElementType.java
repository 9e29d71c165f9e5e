// An array refuses a value of another type only after the value has been fetched.
package arrays.wrongelementtype;

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
        Object[] texts = new String[2];
        List<Object> seen = new ArrayList<>();
        texts[0] = cell.text();
        try {
            texts[1] = cell.boxed();
        } catch (ArrayStoreException e) {
            seen.add(e.getMessage());
        }
        Object[] cells = new Cell[1];
        cells[0] = cell.same();
        seen.add(texts);
        seen.add(cells);
        seen.add(cell.peek());
        return seen;
    }

    public void runUncaught() {
        Cell cell = new Cell("uncaught", 1);
        Number[] numbers = new Integer[1];
        numbers[cell.next() - 1] = cell.wide();
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public Integer boxed() {
        return value++;
    }

    public Cell same() {
        value++;
        return this;
    }
}
