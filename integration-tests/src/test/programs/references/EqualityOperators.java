// == and != between references, null, this and untyped variables, before and after suspensions.
package references.equalityoperators;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Cell kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell a = new Cell("a", 1);
        Cell b = new Cell("b", 1);
        kept = a;
        Object untyped = a.self();
        List<Object> seen = new ArrayList<>();
        seen.add(a == a.self());
        seen.add(a == b);
        seen.add(kept == a && kept != b);
        seen.add(untyped == kept);
        seen.add(a.self() != b.self());
        seen.add(a.isYou(a) && !a.isYou(b) && !a.isYou(null));
        seen.add(a.nothing() == null);
        seen.add(a.nothing() != a);
        seen.add(same(a.self(), kept) + "" + same(b, kept));
        return seen;
    }

    private static boolean same(Object left, Object right) {
        return left == right;
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

    public Cell self() {
        return this;
    }

    public boolean isYou(Cell other) {
        return this == other;
    }

    public Cell nothing() {
        return null;
    }
}
