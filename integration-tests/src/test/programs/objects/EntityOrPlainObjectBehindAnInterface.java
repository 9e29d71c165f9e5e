// A receiver that may be an entity or an ordinary object: known only at run time, also when it makes remote calls itself.
package objects.entityorplainobjectbehindaninterface;

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
        Cell cell = new Cell("c", 10);
        List<Source> sources =
                new ArrayList<>(Arrays.asList(new Fixed(1), cell, new Doubling(cell), new Doubling(new Fixed(4))));
        List<Object> seen = new ArrayList<>();
        for (Source source : sources) {
            seen.add(source.next());
        }
        seen.add(pick(true, cell).next() + pick(false, cell).next());
        return seen;
    }

    private Source pick(boolean remote, Cell cell) {
        return remote ? cell : new Fixed(100);
    }
}

interface Source {
    int next();
}

class Fixed implements Source {
    private int value;

    Fixed(int value) {
        this.value = value;
    }

    @Override
    public int next() {
        return value++;
    }
}

class Doubling implements Source {
    private final Source inner;

    Doubling(Source inner) {
        this.inner = inner;
    }

    @Override
    public int next() {
        return 2 * inner.next() + inner.next();
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
