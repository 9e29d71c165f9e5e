// Sleeping in a loop, as a condition's side effect and between remote calls.
package time.sleepinloop;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    private final String name;

    private int naps;

    public Main(String name) {
        this.name = name;
    }

    public List<Integer> run() {
        Counter counter = new Counter("c");
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Entities.sleep(Duration.ofSeconds(i));
            seen.add(counter.next() * 10 + i);
        }
        while (nap(Duration.ofHours(1)) < 4) {
            seen.add(-naps);
        }
        return seen;
    }

    private int nap(Duration duration) {
        Entities.sleep(duration);
        return ++naps;
    }
}

@Entity
class Counter {
    @Key
    private final String name;

    private int value;

    public Counter(String name) {
        this.name = name;
    }

    public int next() {
        Entities.sleep(Duration.ofMillis(1));
        return ++value;
    }
}
