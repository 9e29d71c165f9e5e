// What a method changed before an exception stays: own fields, fields of others, collections, created instances.
package exceptions.stateiskept;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own;
    private final List<Integer> list = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        try {
            change(cell);
        } catch (IllegalStateException e) {
            list.add(cell.next());
        }
        return Arrays.asList(own, list, cell.peek(), Entities.exists(Entities.ref(Cell.class, "made")));
    }

    public void runUncaught() {
        change(new Cell("second", 10));
    }

    private void change(Cell cell) {
        own = cell.next();
        list.add(own);
        cell.value += 10;
        new Cell("made" + (own > 5 ? "2" : ""), 0);
        list.add(cell.next());
        own = 50;
        cell.fails();
        own = 99;
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
