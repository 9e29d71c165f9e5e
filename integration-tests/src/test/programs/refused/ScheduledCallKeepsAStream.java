// refused: SF0109
// A scheduled call that has captured what can't be written.
package refused.scheduledcallkeepsastream;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.stream.Stream;

@Entity
class Main {
    @Key
    final String id;

    int counted;

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        Stream<Integer> numbers = Stream.of(1, 2, 3);
        Entities.schedule(Duration.ofSeconds(1), () -> counted += numbers.count()); // <- here
    }
}
