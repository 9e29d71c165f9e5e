// Answers that are references, null or objects decide conditions by ==, != and instanceof.
package conditions.comparisonsofreferences;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 2);
        List<Object> seen = new ArrayList<>();
        if (a.nothing() == null && b.same() != null) {
            seen.add("null");
        }
        Cell current = a;
        while (current != b) {
            current = a.next() > 3 ? b : a;
            seen.add(current);
        }
        Object any = a.flag() ? a : b.text();
        if (any instanceof Cell && ((Cell) any).next() > 0 || any instanceof String) {
            seen.add(any);
        }
        seen.add((a.same() == b ? a : b).same() == b);
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }

    public Cell same() {
        value++;
        return this;
    }

    public Cell nothing() {
        value++;
        return null;
    }
}
