// refused: SF0107
// A remote call inside a synchronized block.
package refused.callwhileholdingamonitor;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("c", 1);
        synchronized (this) {
            return cell.next(); // <- here
        }
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
