// A tableswitch with remote calls in the selector and the branches, with fall-through and default.
package control.switchondenseints;

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
        Cell cell = new Cell("c", 0);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String log = "";
            switch (cell.next() % 6) {
                case 0:
                    log += "zero" + cell.peek();
                case 1:
                    log += "one";
                    break;
                case 2:
                    log += cell.peek() + cell.peek();
                    break;
                case 3: {
                    int local = cell.peek();
                    log += local;
                    if (local > 100) {
                        break;
                    }
                }
                case 4:
                    log += "four";
                    break;
                default:
                    log += "default" + cell.peek();
            }
            results.add(log);
        }
        return results;
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
