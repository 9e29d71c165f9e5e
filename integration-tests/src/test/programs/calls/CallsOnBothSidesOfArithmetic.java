// Several remote calls in one expression: operands wait on the stack while later ones are fetched.
package calls.callsonbothsidesofarithmetic;

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
        Cell a = new Cell("a", 7);
        Cell b = new Cell("b", 3);
        int mixed = a.get() * b.get() - a.get() / b.get() + (a.get() - b.get()) % 3;
        long wide = 1_000_000_007L * a.get() + b.get() * 10_000_000_000L;
        double fraction = a.get() / 2.0 + b.get() * 0.25;
        boolean less = a.get() < b.get() | b.get() < a.get();
        int bits = a.get() << b.get() ^ ~a.get() & b.get();
        return Arrays.asList(mixed, wide, fraction, less, bits);
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

    public int get() {
        return value;
    }
}
