// The caught exception is one object across further calls: kept, compared, changed, rethrown.
package exceptions.caughtobjectisthesame;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private RuntimeException kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        RuntimeException first = null;
        for (int i = 0; i < 2; i++) {
            try {
                try {
                    cell.fails();
                } catch (IllegalStateException e) {
                    kept = e;
                    first = first == null ? e : first;
                    cell.next();
                    seen.add(e == kept);
                    throw e;
                }
            } catch (RuntimeException e) {
                seen.add(e == kept);
                seen.add(e == first);
                first.addSuppressed(new RuntimeException("s" + cell.next()));
            }
        }
        seen.add(first.getSuppressed().length);
        return seen;
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
