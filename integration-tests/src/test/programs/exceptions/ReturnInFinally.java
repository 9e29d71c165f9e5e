// A return inside finally swallows the exception and replaces the result.
package exceptions.returninfinally;

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

    @SuppressWarnings("finally")
    public List<Object> run() {
        Cell cell = new Cell("c", 5);
        return Arrays.asList(swallow(cell, true), swallow(cell, false), broken(cell));
    }

    @SuppressWarnings("finally")
    private int swallow(Cell cell, boolean fail) {
        try {
            return cell.get(fail);
        } finally {
            return cell.get(false) * 10;
        }
    }

    @SuppressWarnings("finally")
    private String broken(Cell cell) {
        while (true) {
            try {
                cell.get(true);
            } finally {
                break;
            }
        }
        return "broken out";
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

    public int get(boolean fail) {
        if (fail) {
            throw new IllegalStateException("swallowed");
        }
        return value++;
    }
}
