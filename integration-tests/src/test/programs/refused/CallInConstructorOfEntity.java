// refused: SF0101
// A remote call in the constructor of an entity.
package refused.callinconstructorofentity;

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
        return new Copy("copy", new Cell("c", 1)).value();
    }
}

@Entity
class Copy {
    @Key
    final String name;

    private final int value;

    public Copy(String name, Cell from) {
        this.name = name;
        this.value = from.next(); // <- here
    }

    public int value() {
        return value;
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
