// A do loop with remote calls in body and condition runs at least once.
package loops.dowhileloop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Counter counter = new Counter("c", 3);
        String seen = "";
        do {
            seen += counter.decrement();
        } while (counter.value() > 0);
        do {
            seen += "x" + counter.value();
        } while (counter.decrement() > 0);
        return seen;
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

    public int value() {
        return value;
    }

    public int decrement() {
        return --value;
    }
}
