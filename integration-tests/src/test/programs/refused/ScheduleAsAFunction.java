// refused: SF0106
// Scheduling is no function.
package refused.scheduleasafunction;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
import java.time.Duration;
import java.util.function.BiFunction;

@Entity
class Main {
    @Key
    final String id;

    int counted;

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        BiFunction<Duration, Runnable, ScheduledCall> schedule = Entities::schedule; // <- here
        schedule.apply(Duration.ofSeconds(1), () -> counted++);
    }
}
