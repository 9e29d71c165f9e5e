// Remote calls as arguments of library code: max, String.format, List.add.
package calls.callinargumentsofjdkcall;

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
        Cell a = new Cell("a", 4);
        Cell b = new Cell("b", 9);
        List<Object> results = new ArrayList<>();
        results.add(Math.max(a.get(), Math.min(b.get(), 100)));
        results.add(String.format("%d/%s", a.get(), "x".concat(b.name())));
        results.add(new StringBuilder("s").append(a.get()).append(b.name()).toString());
        results.addAll(0, Arrays.asList(b.get(), a.get()));
        return results;
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

    public int get() {
        return value;
    }

    public String name() {
        return name;
    }
}
