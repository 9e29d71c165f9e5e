// A method reference checks its receiver for null when it is made, not when it is called.
package callbacks.boundreceiverisnull;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    private String state = "fresh";

    public String run() {
        Cell cell = new Cell("c", 1);
        Cell none = cell.value > 0 ? null : cell;
        Supplier<Integer> supplier = none::next;
        state = "made";
        return "" + supplier.get();
    }

    public String runState() {
        return state;
    }

    public String runReceiverIsEvaluatedOnce() {
        Cell cell = new Cell("d", 1);
        Supplier<Integer> supplier = note(cell)::next;
        return state + supplier.get() + supplier.get() + state;
    }

    private Cell note(Cell cell) {
        state += "+" + cell.next();
        return cell;
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
