// A lambda of the program's own interface is kept in the state of the entity between calls.
package callbacks.ruleinafieldoftheentity;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private int base = 2;
    private Rule rule;

    public Main(String id) {
        this.id = id;
    }

    public int run1() {
        Cell cell = new Cell("c", 1);
        rule = n -> n * base + cell.next();
        return rule.apply(10);
    }

    public int run2() {
        base = 3;
        return rule.apply(10) + rule.apply(100);
    }

    public Object run3() {
        rule = null;
        return rule;
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

interface Rule {
    int apply(int n);
}
