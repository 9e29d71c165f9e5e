// refused: SF0109
// A thread lives across a remote call: it can't be written into a frame.
package refused.threadacrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("c", 1);
        Thread thread = new Thread("t" + cell.next());
        cell.next(); // <- here
        return thread.getName();
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
