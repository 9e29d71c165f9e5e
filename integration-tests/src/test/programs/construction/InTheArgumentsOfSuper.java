// An anonymous class whose superclass takes an anonymous class that captures, both with remote arguments.
package construction.intheargumentsofsuper;

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
        int captured = cell.next();
        Holder holder = new Holder(
                cell.next(),
                new Holder(cell.next(), null) {
                    @Override
                    int value() {
                        return super.value() + captured * 1000;
                    }
                }) {
            @Override
            int value() {
                return super.value() * 2;
            }
        };
        return Arrays.asList(holder.value(), cell.next());
    }
}

class Holder {
    private final int own;
    private final Holder inner;

    Holder(int own, Holder inner) {
        this.own = own;
        this.inner = inner;
    }

    int value() {
        return own + (inner == null ? 0 : 10 * inner.value());
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
