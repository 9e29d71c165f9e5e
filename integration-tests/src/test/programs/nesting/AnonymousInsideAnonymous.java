// An anonymous object makes another, which uses both outer objects and the entity.
package nesting.anonymousinsideanonymous;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own = 1;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Task outer = new Task() {
            private int count = 10;

            @Override
            public int go(int x) {
                int asked = cell.next();
                Task inner = new Task() {
                    @Override
                    public int go(int y) {
                        count += y;
                        own += asked;
                        return count * 100 + own + x + cell.next();
                    }
                };
                return inner.go(asked) + inner.go(x);
            }
        };
        return Arrays.asList(outer.go(1), own, outer.go(2), own);
    }
}

interface Task {
    int go(int x);
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
