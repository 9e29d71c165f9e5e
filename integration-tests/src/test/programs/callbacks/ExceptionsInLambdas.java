// Exceptions thrown in lambdas, by remote calls in them and around them, come out where the lambda is called.
package callbacks.exceptionsinlambdas;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> results = new ArrayList<>();
        Supplier<Integer> failing = () -> cell.fail("remote");
        Supplier<Integer> caught = () -> {
            try {
                return cell.fail("inner");
            } catch (IllegalStateException e) {
                return cell.next();
            } finally {
                results.add("finally" + cell.next());
            }
        };
        for (int i = 0; i < 2; i++) {
            try {
                results.add(i == 0 ? failing.get() : caught.get());
            } catch (IllegalStateException e) {
                results.add(e.getMessage() + cell.next());
            }
        }
        return results;
    }

    public int runThrown() {
        Cell cell = new Cell("d", 1);
        Supplier<Integer> failing = () -> cell.next() + cell.fail("thrown");
        return failing.get();
    }

    public int runLocal() {
        Cell cell = new Cell("e", 0);
        Supplier<Integer> failing = () -> {
            if (cell.next() == 0) {
                throw new IllegalArgumentException("local");
            }
            return 1;
        };
        return failing.get();
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

    public int fail(String message) {
        throw new IllegalStateException(message);
    }
}
