// Remote calls and suspending self-calls as arguments of a self-call that suspends too.
package calls.callinargumentsofselfcall;

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
        Cell cell = new Cell("c", 2);
        return combine(cell, cell.next(), combine(cell, cell.next(), cell.next()));
    }

    private int combine(Cell cell, int a, int b) {
        return a * 10 + b + cell.next();
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
