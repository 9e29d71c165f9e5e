// Branches with and without remote calls, nested, with values that flow around them.
package control.ifelsearoundcalls;

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
        Cell cell = new Cell("c", 5);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            results.add(classify(cell, i));
        }
        return results;
    }

    private String classify(Cell cell, int n) {
        String kind = "none";
        int value;
        if (n > 3) {
            value = cell.next();
            if (value % 2 == 0) {
                kind = "even";
            } else if (cell.next() > 7) {
                kind = "high";
            }
        } else if (n == 2) {
            kind = "two";
            value = -1;
        } else {
            if (n == 0) {
                return "early";
            }
            value = n + cell.next();
        }
        return kind + value;
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
}
