// A variable without initialiser gets its value on every path, by calls in branches, short circuits and loops.
package conditions.assignedonallpaths;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            final int value;
            String text;
            if (cell.flag()) {
                value = cell.next();
            } else if (i % 2 == 1) {
                value = -1;
            } else {
                value = cell.plus(3);
            }
            switch (value % 3) {
                case 0:
                    text = cell.text();
                    break;
                case 1:
                    text = "one";
                    break;
                default:
                    text = value + cell.text();
            }
            long last;
            do {
                last = cell.wide();
            } while (last % 20_000_000_000L != 0);
            seen.add(text + value + last);
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

    public int next() {
        return value++;
    }

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
