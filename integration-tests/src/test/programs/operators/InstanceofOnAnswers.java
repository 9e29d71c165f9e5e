// instanceof and casts applied to what a remote call gives.
package operators.instanceofonanswers;

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
        Source source = new Source("s");
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(source.any(i) instanceof String);
            seen.add(source.any(i) instanceof Source && ((Source) source.any(i)).number() > 0);
        }
        seen.add((String) source.any(0) + source.number());
        return seen;
    }

    public int runCastFails() {
        Source source = new Source("t");
        return source.number() + ((String) source.any(1)).length();
    }
}

@Entity
class Source {
    @Key
    final String name;

    int asked;

    public Source(String name) {
        this.name = name;
    }

    public Object any(int which) {
        asked++;
        return which == 0 ? "text" : which == 1 ? (Object) 5 : which == 2 ? this : null;
    }

    public int number() {
        return ++asked;
    }
}
