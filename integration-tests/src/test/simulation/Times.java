// Sleeps, deadlines, and answers that come too late.
package simulation.times;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.Deadline;
import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Sleeper {
    @Key
    private final String id;

    private final List<String> log = new ArrayList<>();

    public Sleeper(String id) {
        this.id = id;
    }

    public String echo(String text) {
        return text;
    }

    public String nap(String tag, long millis) {
        log.add(tag + ":start");
        Entities.sleep(Duration.ofMillis(millis));
        log.add(tag + ":end");
        return "slept";
    }

    /** Waits for another's nap, but not for long; what it hears afterwards must not be the nap's answer. */
    public String ask(String tag, Sleeper other, long millis, long patience) {
        String seen;
        try (Deadline limit = Entities.deadline(Duration.ofMillis(patience))) {
            seen = other.nap(tag, millis);
        } catch (CallTimeoutException e) {
            seen = "late";
        }
        log.add(tag + ":" + seen);
        for (int i = 0; i < 2; i++) {
            String heard = other.echo(tag + i);
            if (!heard.equals(tag + i)) {
                throw new IllegalStateException("heard " + heard);
            }
        }
        return seen;
    }
}
