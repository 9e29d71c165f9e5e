// Variables that are declared in one case and assigned in another share the block of the switch.
package switches.localsofcases;

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
        for (int i = 0; i < 3; i++) {
            Cell cell = new Cell("c" + i, i);
            switch (cell.peek()) {
                case 0:
                    int x = cell.next();
                    long w = cell.wide();
                    seen.add(x + w);
                    break;
                case 1:
                    x = cell.next() * 10;
                    seen.add(x + cell.next());
                    break;
                default: {
                    String y = cell.text();
                    seen.add(y + cell.text());
                }
            }
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

    public int peek() {
        return value;
    }

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
