// Constants and static final fields of entities, helpers and interfaces, computed at class initialisation.
package fields.staticfields;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private static final int LIMIT = 5;
    private static final List<String> NAMES = Collections.unmodifiableList(Arrays.asList("x", "y"));
    static final long COMPUTED = Math.abs(-7L) + LIMIT;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 3);
        List<Object> seen = new ArrayList<>();
        for (String name : NAMES) {
            seen.add(name + cell.scaled(LIMIT));
        }
        seen.add(COMPUTED + cell.scaled(1) + Cell.FACTOR + Defaults.START);
        return seen;
    }
}

interface Defaults {
    int START = Integer.parseInt("40");
}

@Entity
class Cell implements Defaults {
    @Key
    final String name;

    int value;

    static final int FACTOR = 10;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int scaled(int by) {
        return value * by * FACTOR + START;
    }
}
