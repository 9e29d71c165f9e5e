// refused: SF0102
// A remote call in a static initialiser.
package refused.callinstaticinitialiser;

import dev.stateflow.api.Entities;
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
        new Cell("c", 5);
        return Settings.START;
    }
}

class Settings {
    static final int START = Entities.ref(Cell.class, "c").next(); // <- here
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
