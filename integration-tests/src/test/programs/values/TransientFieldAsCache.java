// A transient field is no state: the program treats it as a cache that may be empty at any time.
package values.transientfieldascache;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private transient String cache;
    private int base = 5;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        String first = text();
        cell.next();
        return Arrays.asList(first, text(), cell.next());
    }

    private String text() {
        if (cache == null) {
            cache = "text" + base;
        }
        return cache;
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
