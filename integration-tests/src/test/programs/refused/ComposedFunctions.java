// refused: SF0106
// Functions with remote calls are composed by the JDK, which then calls them.
package refused.composedfunctions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.function.Function;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("a", 1);
        Function<Integer, Integer> add = n -> n + cell.next(); // <- here
        return add.andThen(n -> n * 2).apply(1);
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
