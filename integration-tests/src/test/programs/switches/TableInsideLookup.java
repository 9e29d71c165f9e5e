// A tableswitch in a case of a lookupswitch, with selectors that are calls, breaks of both, and a label.
package switches.tableinsidelookup;

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
        for (int i = 0; i < 8; i++) {
            Cell cell = new Cell("c" + i, i);
            outer:
            switch (cell.peek() * 1000) {
                case 0:
                case 5000:
                    seen.add("far " + cell.next());
                    break;
                case 1000:
                case 3000:
                case 7000:
                    switch (cell.next()) {
                        case 1:
                            seen.add("one " + cell.next());
                            break;
                        case 2:
                        case 3:
                            seen.add("three " + cell.next());
                            break outer;
                        default:
                            cell.next();
                    }
                    seen.add("after " + cell.next());
                    break;
                default:
                    seen.add("default " + cell.next());
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
}
