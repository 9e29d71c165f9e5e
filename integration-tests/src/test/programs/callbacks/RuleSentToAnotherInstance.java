// A lambda that captures this is sent to another instance: what it reads there is still the state of the one that made it.
package callbacks.rulesenttoanotherinstance;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int base = 100;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        int here = ((Rule) n -> n + base).apply(1);
        int there = cell.apply(n -> n + base++);
        int again = cell.apply(this::own);
        return Arrays.asList(here, there, again, base);
    }

    private int own(int n) {
        return n * base++;
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

    public int apply(Rule rule) {
        value++;
        return rule.apply(value) + rule.apply(10 * value);
    }
}

interface Rule {
    int apply(int n);
}
