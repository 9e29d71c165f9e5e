// refused: SF0106
// A function with a remote call comes by a parameter into the hands of the JDK.
package refused.functiongiventolibrary;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("a", 1);
        return use(() -> cell.next());
    }

    private int use(Supplier<Integer> supplier) {
        return CompletableFuture.supplyAsync(supplier).join(); // <- here
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
