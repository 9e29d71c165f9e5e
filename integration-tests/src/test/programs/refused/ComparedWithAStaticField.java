// An object that is also in a static field is another object after a call.
// refused: SF0112
package refused.comparedwithastaticfield;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private static final Mark NONE = new Mark();

    public Main(String id) {
        this.id = id;
    }

    public boolean run() {
        Cell cell = new Cell("c", 1);
        Mark mark = NONE;
        cell.next();
        return mark == NONE; // <- here
    }
}

class Mark {}

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
