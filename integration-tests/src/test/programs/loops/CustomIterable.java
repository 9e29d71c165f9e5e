// for-each over an iterable of the program's own, whose iterator makes remote calls.
package loops.customiterable;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Iterator;
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
        Counter counter = new Counter("c", 4);
        for (Integer value : new Countdown(counter)) {
            seen.add(value + counter.peek());
        }
        return seen;
    }
}

class Countdown implements Iterable<Integer>, Iterator<Integer> {
    private final Counter counter;

    Countdown(Counter counter) {
        this.counter = counter;
    }

    @Override
    public Iterator<Integer> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        return counter.peek() > 0;
    }

    @Override
    public Integer next() {
        return counter.next();
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

    public int peek() {
        return value;
    }

    public int next() {
        return value--;
    }
}
