// A null receiver whose type is an interface that entities and plain objects implement.
package calls.nullreceiverbehindaninterface;

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
        List<Object> seen = new ArrayList<>();
        for (Source source : new Source[] {new Cell("c", 1), null, new Fixed()}) {
            try {
                seen.add(source.next());
            } catch (NullPointerException e) {
                seen.add("null");
            }
        }
        return seen;
    }

    public int runUncaught() {
        return pick(0).next();
    }

    private Source pick(int n) {
        return n > 0 ? new Fixed() : null;
    }
}

interface Source {
    int next();
}

class Fixed implements Source {
    @Override
    public int next() {
        return 7;
    }
}

@Entity
class Cell implements Source {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public int next() {
        return value++;
    }
}
