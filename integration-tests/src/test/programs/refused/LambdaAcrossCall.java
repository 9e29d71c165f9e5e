// refused: SF0109
// A lambda lives across a remote call: it can't be written into a frame.
package refused.lambdaacrosscall;

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
        java.util.function.IntUnaryOperator twice = n -> n * 2;
        int value = cell.next(); // <- here
        return twice.applyAsInt(value);
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
