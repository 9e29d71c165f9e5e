// break leaves the switch, continue the turn of the loop, a label both, return everything.
package switches.inloops;

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
        loop:
        for (int turn = 0; turn < 9; turn++) {
            switch (cell.next() % 6) {
                case 0:
                    seen.add("continue");
                    continue;
                case 1:
                    break;
                case 2:
                    seen.add(cell.next());
                    continue loop;
                case 4:
                    if (cell.next() > 20) {
                        break loop;
                    }
                    break;
                default:
                    seen.add("default " + cell.next());
            }
            seen.add("after " + cell.next());
            for (int i = 0; ; i++) {
                switch (i) {
                    case 2:
                        seen.add(cell.next());
                        continue loop;
                    default:
                        cell.next();
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
}
