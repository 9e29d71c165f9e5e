// A Callable that throws a checked exception of a remote call.
package callbacks.checkedexceptionsofcallable;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() throws Exception {
        Cell cell = new Cell("c", 1);
        return Arrays.asList(call(() -> cell.next()), call(() -> cell.fail()));
    }

    private static Object call(Callable<Integer> callable) throws Exception {
        try {
            return callable.call();
        } catch (java.io.IOException e) {
            return e.getMessage();
        }
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

    public int fail() throws java.io.IOException {
        throw new java.io.IOException("failed");
    }
}
