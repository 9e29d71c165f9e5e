// Three finallys, each with a call, run from the inside out, on every way out.
package exceptions.nestedfinallyorder;

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
        List<Object> seen = new ArrayList<>();
        for (int way = 0; way < 4; way++) {
            try {
                seen.add(leave(way, cell, seen));
            } catch (IllegalStateException e) {
                seen.add("caught");
            }
        }
        return seen;
    }

    private String leave(int way, Cell cell, List<Object> seen) {
        outer:
        try {
            try {
                try {
                    if (way == 0) {
                        return "returned " + cell.next();
                    } else if (way == 1) {
                        cell.fails();
                    } else if (way == 2) {
                        break outer;
                    }
                } finally {
                    seen.add("1:" + cell.next());
                }
            } finally {
                seen.add("2:" + cell.next());
            }
        } finally {
            seen.add("3:" + cell.next());
        }
        return "end " + cell.next();
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
