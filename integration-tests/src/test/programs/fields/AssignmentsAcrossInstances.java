// a.f = b.f = c.f = remote(), and a swap of two fields of two instances.
package fields.assignmentsacrossinstances;

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
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 2);
        Cell c = new Cell("cell-c", 3);
        int x = a.value = b.value = c.value = a.next() * 10;
        a.value += b.value -= c.value *= 2;
        int swap = a.value;
        a.value = b.value;
        b.value = swap;
        b.value = a.value = b.value + a.value;
        return Arrays.asList(x, a.peek(), b.peek(), c.peek());
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

    public int peek() {
        return value;
    }
}
