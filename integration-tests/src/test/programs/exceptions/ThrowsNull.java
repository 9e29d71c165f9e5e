// throw of a null that is an answer, and of exceptions that are answers.
package exceptions.throwsnull;

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
        Maker maker = new Maker("m");
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try {
                throw maker.make(i);
            } catch (NullPointerException e) {
                seen.add("null " + maker.made());
            } catch (RuntimeException e) {
                seen.add(e.getMessage() + maker.made());
            }
        }
        return seen;
    }
}

@Entity
class Maker {
    @Key
    final String name;

    private int made;

    public Maker(String name) {
        this.name = name;
    }

    public int made() {
        return made;
    }

    public RuntimeException make(int which) {
        made++;
        return which == 0 ? null : which == 1 ? new IllegalStateException("made " + made) : new ArithmeticException("sum");
    }
}
