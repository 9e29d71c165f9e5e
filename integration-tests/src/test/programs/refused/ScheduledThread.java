// refused: SF0109
// What is scheduled must be something that can be kept.
package refused.scheduledthread;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        Thread thread = Thread.currentThread();
        Entities.schedule(Duration.ofSeconds(1), thread); // <- here
    }
}
