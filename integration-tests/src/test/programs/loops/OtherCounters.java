// Loops that count in long, double, char, byte and by doubling.
package loops.othercounters;

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
        for (long l = Integer.MAX_VALUE; l < Integer.MAX_VALUE + 3L; l++) {
            seen.add(l + cell.next());
        }
        for (double d = 0; d < 1; d += 0.25) {
            seen.add(d * cell.next());
        }
        for (char c = 'a'; c <= 'c'; c++) {
            seen.add(c + cell.text());
        }
        for (byte b = 126; b > 0; b++) {
            seen.add(b + cell.next());
        }
        for (int i = 1; i < 100; i *= cell.next() % 2 + 2) {
            seen.add(i);
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

    public String text() {
        return "v" + value++;
    }
}
