// A class and its superclass have lambdas of the same made-up name: each runs its own.
package callbacks.samenumberinsuperclass;

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
        Special special = new Special(cell);
        return Arrays.asList(special.first().get(), special.second().get(), special.first().get());
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

class General {
    final Cell cell;

    General(Cell cell) {
        this.cell = cell;
    }

    Supplier<Integer> first() {
        return supplier();
    }

    private Supplier<Integer> supplier() {
        return () -> 100 + cell.next();
    }
}

class Special extends General {
    Special(Cell cell) {
        super(cell);
    }

    Supplier<Integer> second() {
        return supplier();
    }

    private Supplier<Integer> supplier() {
        return () -> 200 + cell.next();
    }
}
