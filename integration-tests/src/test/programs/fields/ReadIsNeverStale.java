// A field of another instance is read when it is evaluated, not before a change that comes first.
package fields.readisneverstale;

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
        Counter counter = new Counter("c", 0);
        List<Object> seen = new ArrayList<>();
        seen.add(counter.value);
        counter.increment();
        seen.add(counter.value);
        Helper.bump(counter);
        seen.add(counter.value + counter.increment() + counter.value);
        int cached = counter.value;
        Helper.bump(counter);
        seen.add(cached + "/" + counter.value);
        return seen;
    }
}

final class Helper {
    private Helper() {}

    static void bump(Counter counter) {
        counter.value += 10;
    }
}

@Entity
class Counter {
    @Key
    final String name;

    int value;

    public Counter(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int increment() {
        return ++value;
    }
}
