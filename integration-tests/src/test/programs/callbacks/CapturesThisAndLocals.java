// A lambda reads and writes fields of the instance that makes it, and reads locals and parameters, around remote calls.
package callbacks.capturesthisandlocals;

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

    private int total;
    private final List<Integer> log = new ArrayList<>();

    public List<Object> run() {
        return Arrays.asList(add(new Cell("c", 1), 1000), total, log);
    }

    private int add(Cell cell, int parameter) {
        int local = cell.next();
        List<Integer> copy = log;
        Runnable action = () -> {
            total += cell.next() + local + parameter;
            log.add(total);
            copy.add(-cell.next());
            total++;
        };
        action.run();
        total += 10;
        action.run();
        return total;
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
