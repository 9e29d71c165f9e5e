// An anonymous class captures a reference, a local and this; its methods are split, and it lives across calls.
package construction.anonymousclassmakesremotecalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own = 5;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        int base = cell.next();
        Counter counter = new Counter() {
            private int count = base;

            @Override
            public int count() {
                count += cell.next() + own;
                own++;
                return count;
            }
        };
        int first = counter.count();
        cell.next();
        int second = counter.count();
        return Arrays.asList(first, second, counter.count() - counter.count(), own);
    }
}

interface Counter {
    int count();
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
