// A supplier that makes a remote call, called several times, between other remote calls.
package callbacks.suppliercalleddirectly;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Supplier<Integer> next = () -> cell.next();
        int first = next.get();
        cell.next();
        return Arrays.asList(first, next.get(), next.get() + next.get());
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
