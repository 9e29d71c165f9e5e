// The arguments of a creation are remote calls and other creations.
package lifecycle.createwithremotearguments;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 5, null);
        Cell outer = new Cell("outer" + cell.next(), cell.next(), new Cell("inner" + cell.next(), cell.next(), cell));
        return Arrays.asList(outer.next(), outer.other().next(), outer.other().other() == cell, outer.name());
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;
    Cell other;

    public Cell(String name, int value, Cell other) {
        this.name = name;
        this.value = value;
        this.other = other;
    }

    public int next() {
        return value++;
    }

    public Cell other() {
        return other;
    }

    public String name() {
        return name;
    }
}
