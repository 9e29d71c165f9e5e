// A class whose initialiser throws: each use after a call ends in a LinkageError (which one depends on what ran before in the same JVM).
package initialisation.initialiserthrows;

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
        for (int i = 0; i < 2; i++) {
            try {
                seen.add(cell.next() + Bad.VALUE);
            } catch (LinkageError e) {
                seen.add("failed " + cell.next());
            }
        }
        return seen;
    }
}

class Bad {
    static final int VALUE = Integer.parseInt("no number");
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
