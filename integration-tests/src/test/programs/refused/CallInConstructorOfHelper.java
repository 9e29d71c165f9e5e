// refused: SF0101
// A remote call in the constructor of an ordinary class.
package refused.callinconstructorofhelper;

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
        return new Copy(new Cell("c", 1)).value;
    }
}

class Copy {
    final int value;

    Copy(Cell from) {
        this.value = from.next(); // <- here
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
