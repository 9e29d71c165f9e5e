// finally runs once, after a normal end, an exception, a return, a break and a continue.
package exceptions.finallyaroundcall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int cleanups;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            try {
                seen.add(attempt(cell, i));
            } catch (IllegalStateException e) {
                seen.add(e.getMessage());
            }
            seen.add(cleanups);
        }
        return seen;
    }

    private String attempt(Cell cell, int how) {
        String log = "";
        for (int round = 0; round < 2; round++) {
            try {
                log += cell.next(how == 1);
                if (how == 2) {
                    return log + "returned";
                }
                if (how == 3) {
                    break;
                }
                if (how == 4) {
                    continue;
                }
                log += "end";
            } finally {
                cleanups++;
                log += "f";
            }
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
            throw new IllegalStateException("failed at " + value);
        }
        return value++;
    }
}
