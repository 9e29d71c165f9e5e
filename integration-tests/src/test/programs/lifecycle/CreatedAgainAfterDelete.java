// After a deletion the key is free: the new instance has a state of its own.
package lifecycle.createdagainafterdelete;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
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
        Counter counter = new Counter("c", 0);
        counter.increment();
        counter.increment();
        Entities.delete(counter);
        Counter again = new Counter("c", 100);
        int value = again.increment();
        return Arrays.asList(value, Entities.ref(Counter.class, "c").increment());
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
