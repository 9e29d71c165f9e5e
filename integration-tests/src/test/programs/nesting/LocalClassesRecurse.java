// A local class whose method calls itself on new objects of the class, capturing variables of the method around it.
package nesting.localclassesrecurse;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        int limit = cell.next() + 3;
        List<Object> seen = new ArrayList<>();
        class Step {
            private final int depth;

            Step(int depth) {
                this.depth = depth;
            }

            int walk() {
                seen.add(depth);
                return depth >= limit ? cell.next() : cell.next() + new Step(depth + cell.next() % 2 + 1).walk();
            }
        }
        int sum = new Step(0).walk();
        return Arrays.asList(sum, seen, new Step(limit).walk());
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
