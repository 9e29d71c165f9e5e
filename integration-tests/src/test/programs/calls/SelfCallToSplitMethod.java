// A method that suspends is called on this: its result, its effect and its locals come back.
package calls.selfcalltosplitmethod;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    int total;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("c", 5);
        int before = total;
        int doubled = doubled(cell);
        this.add(cell);
        return 100 * doubled + 10 * total + before;
    }

    public int doubled(Cell cell) {
        int first = cell.get();
        return first + cell.get();
    }

    void add(Cell cell) {
        total += cell.get();
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

    public int get() {
        return value;
    }
}
