// refused: SF0107
// A synchronized method that makes a remote call.
package refused.callinsynchronizedmethod;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public synchronized int run() {
        return new Cell("c", 1).next(); // <- here
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
