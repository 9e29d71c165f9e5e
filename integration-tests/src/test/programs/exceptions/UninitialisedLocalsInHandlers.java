// Locals that are assigned in a try are not yet assigned in its handler; the merge afterwards is.
package exceptions.uninitialisedlocalsinhandlers;

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
        Cell cell = new Cell("c", 1);
        return Arrays.asList(read(cell, false), read(cell, true));
    }

    private String read(Cell cell, boolean fail) {
        int value;
        String text;
        long after;
        try {
            value = cell.next(false);
            text = "t" + cell.next(fail);
            after = cell.next(false);
        } catch (IllegalStateException e) {
            int inHandler = cell.next(false);
            value = -inHandler;
            text = e.getMessage();
            after = 1L << 35;
        }
        return value + text + after + cell.next(false);
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
