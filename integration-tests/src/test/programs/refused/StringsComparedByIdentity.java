// A string literal that lived across a call is equal to, but not the same as, the literal.
// refused: SF0112
package refused.stringscomparedbyidentity;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public boolean run() {
        Cell cell = new Cell("c", 1);
        String state = "start";
        cell.next();
        return state == "start"; // <- here
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
