// new X(remote()).method(remote()): the finished object waits as the receiver.
package construction.asreceiver;

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
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(
                new Box(cell.next()).plus(cell.next()),
                new Box(new Box(cell.next()).plus(cell.next())).plus(new Box(cell.next()).value),
                new Box(cell.next()).ask(cell),
                new Box(cell.next()).value++ + cell.next());
    }
}

class Box {
    int value;

    Box(int value) {
        this.value = value;
    }

    int plus(int other) {
        return value * 10 + other;
    }

    int ask(Cell cell) {
        return value * 100 + cell.next();
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
