// A while loop whose condition and body call another entity.
package loops.whilewithcallincondition;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    private final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Counter counter = new Counter("c", 5);
        int sum = 0;
        while (counter.value() > 0) {
            sum += counter.decrement();
        }
        return sum;
    }
}

@Entity
class Counter {
    @Key
    private final String name;

    private int value;

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
