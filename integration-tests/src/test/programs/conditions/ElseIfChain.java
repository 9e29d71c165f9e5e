// A long chain of else-ifs, each with a remote condition: the first that holds wins, the rest is not asked.
package conditions.elseifchain;

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
        for (int i = 0; i < 7; i++) {
            Cell cell = new Cell("c" + i, i * 5);
            String found;
            if (cell.next() == 0) {
                found = "zero";
            } else if (cell.next() == 6) {
                found = "six";
            } else if (cell.next() % 4 == 0) {
                found = "four " + cell.next();
            } else if (cell.flag()) {
                found = cell.text();
            } else if (!cell.flag() || cell.next() > 30) {
                found = "late";
            } else {
                found = "none";
            }
            seen.add(found + cell.peek());
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }
}
