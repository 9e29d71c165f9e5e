// break out of labelled blocks and ifs, past remote calls.
package control.labelledblocks;

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
        for (int i = 0; i < 3; i++) {
            outer: {
                inner: {
                    if (cell.next() == i) {
                        break inner;
                    }
                    if (cell.next() > 2) {
                        break outer;
                    }
                    results.add("through" + cell.next());
                }
                results.add("after inner" + i);
            }
            results.add("after outer" + cell.next());
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
}
