// try, catch and finally inside the cases, with breaks and returns that pass the finally.
package switches.triesincases;

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
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Cell cell = new Cell("c" + i, i);
            seen.add(pick(cell, seen) + cell.peek());
        }
        return seen;
    }

    private String pick(Cell cell, List<Object> seen) {
        switch (cell.next()) {
            case 0:
                try {
                    seen.add(cell.fails());
                } catch (IllegalStateException e) {
                    seen.add(e.getMessage());
                    break;
                } finally {
                    seen.add(cell.next());
                }
            case 1:
                try {
                    return cell.text();
                } finally {
                    cell.next();
                }
            case 2:
                try {
                    if (cell.next() > 0) {
                        break;
                    }
                } finally {
                    seen.add("finally " + cell.next());
                }
            default:
                seen.add("default");
        }
        return "end" + cell.next();
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

    public String text() {
        return "v" + value++;
    }
}
