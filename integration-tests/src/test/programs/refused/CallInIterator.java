// refused: SF0108
// An iterator of the program's own that makes remote calls: code that is not compiled may call it.
package refused.calliniterator;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Iterator;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        int sum = 0;
        for (Integer value : new Countdown(new Counter("c", 4))) {
            sum += value;
        }
        return sum;
    }
}

class Countdown implements Iterable<Integer>, Iterator<Integer> {
    private final Counter counter;
    private int left = 3;

    Countdown(Counter counter) {
        this.counter = counter;
    }

    @Override
    public Iterator<Integer> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        return left-- > 0;
    }

    @Override
    public Integer next() {
        return counter.next(); // <- here
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

    public int next() {
        return value--;
    }
}
