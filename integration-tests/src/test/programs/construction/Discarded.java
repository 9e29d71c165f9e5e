// new X(remote()) as a statement, and objects that nobody uses: constructor and calls have their effects.
package construction.discarded;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Integer> log = new ArrayList<>();
        new Box(cell.next(), log);
        new Box(new Box(cell.next(), log).value + cell.next(), log);
        new Box(5, log).value++;
        return Arrays.asList(log, cell.next());
    }
}

class Box {
    int value;

    Box(int value, List<Integer> log) {
        this.value = value;
        log.add(value);
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
