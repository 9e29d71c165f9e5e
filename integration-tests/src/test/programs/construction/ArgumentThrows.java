// An argument of a constructor throws: the object is never made, and what came before it has happened.
package construction.argumentthrows;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> log = new ArrayList<>();
        Box box = new Box(0, log);
        try {
            box = new Box(cell.next() + cell.fails(), log);
        } catch (IllegalStateException e) {
            log.add(e.getMessage() + box.value);
        }
        try {
            box = new Box(new Box(cell.next(), log).value / (cell.next() - 4), log);
        } catch (ArithmeticException e) {
            log.add("divided");
        }
        log.add(box.value);
        return log;
    }
}

class Box {
    final int value;

    Box(int value, List<Object> log) {
        this.value = value;
        log.add("made " + value);
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
