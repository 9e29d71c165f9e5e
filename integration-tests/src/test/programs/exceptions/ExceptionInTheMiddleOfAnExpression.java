// A failing call drops the operands that wait on the stack; the handler starts with an empty one.
package exceptions.exceptioninthemiddleofanexpression;

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
        Cell cell = new Cell("c", 1);
        List<Object> seen = new ArrayList<>();
        int total = 5;
        long[] array = {1, 2, 3};
        try {
            total += 10 * cell.next(false) + cell.next(true);
        } catch (IllegalStateException e) {
            seen.add(total);
        }
        try {
            array[cell.next(false) - 1] = cell.next(false) + cell.next(true);
        } catch (IllegalStateException e) {
            seen.add(array[1]);
        }
        try {
            seen.add(new StringBuilder("x").append(cell.next(false)).append(cell.next(true)));
        } catch (IllegalStateException e) {
            seen.add(cell.next(false));
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

    public int next(boolean fail) {
        if (fail) {
            throw new IllegalStateException("failed");
        }
        return value++;
    }
}
