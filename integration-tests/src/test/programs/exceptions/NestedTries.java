// try inside try, catch and finally, with remote calls in all of them.
package exceptions.nestedtries;

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
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seen.add(nested(cell, i));
        }
        return seen;
    }

    private String nested(Cell cell, int how) {
        String log = "";
        try {
            log += "a" + cell.next(how == 0);
            try {
                log += "b" + cell.next(how == 1);
            } catch (IllegalStateException e) {
                log += "c" + cell.next(false);
                try {
                    log += "d" + cell.next(how == 1);
                } finally {
                    log += "e" + cell.next(false);
                }
            } finally {
                try {
                    log += "f" + cell.next(how == 2);
                } catch (IllegalStateException e) {
                    log += "g" + cell.next(how == 2);
                }
            }
            log += "h" + cell.next(how == 3);
        } catch (IllegalStateException e) {
            log += "!" + cell.next(false);
        } finally {
            log += "." + cell.next(false);
        }
        return log;
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
            throw new IllegalStateException();
        }
        return value++;
    }
}
