// refused: SF0211
// An entity whose equals reads state that a reference does not have.
package refused.equalsreadsstate;

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
        return new Cell("c", 1).equals(new Cell("d", 1));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell && value > 0; // <- here
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
