// Durations that are not positive, in expressions.
package time.sleepfornotime;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    private final String name;

    private int steps;

    public Main(String name) {
        this.name = name;
    }

    public int run() {
        int before = steps++;
        Entities.sleep(Duration.ZERO);
        Entities.sleep(Duration.ofSeconds(-5));
        Entities.sleep(Duration.ofSeconds(Long.MIN_VALUE));
        return before * 100 + steps++ * 10 + steps;
    }

    public int runMany() {
        for (int i = 0; i < 100_000; i++) {
            Entities.sleep(Duration.ZERO);
            steps++;
        }
        return steps;
    }
}
