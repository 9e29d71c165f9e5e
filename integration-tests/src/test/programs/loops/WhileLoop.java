// A while loop with remote calls in condition and body: the condition is asked every time.
package loops.whileloop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Counter counter = new Counter("c", 5);
        int sum = 0;
        while (counter.value() > 0) {
            sum += counter.decrement();
        }
        while (counter.value() > 0) {
            sum += 1000;
        }
        return sum;
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
