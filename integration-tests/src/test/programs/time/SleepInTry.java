// Sleeping in try, catch and finally.
package time.sleepintry;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    private static final Duration SOON = Duration.ofMillis(250);

    @Key
    private final String name;

    private final List<String> log = new ArrayList<>();

    public Main(String name) {
        this.name = name;
    }

    public List<String> runFinally() {
        try {
            log.add("try");
            Entities.sleep(SOON);
            throw new IllegalStateException("awake");
        } catch (IllegalStateException e) {
            Entities.sleep(SOON);
            log.add(e.getMessage());
        } finally {
            Entities.sleep(SOON);
            log.add("finally");
        }
        return log;
    }

    public String runThrows() {
        try {
            Entities.sleep(SOON);
            return null;
        } finally {
            Entities.sleep(SOON);
            log.add("thrown");
            fail();
        }
    }

    public String runNull() {
        try {
            Entities.sleep(null);
            return "slept";
        } catch (NullPointerException e) {
            return e.getMessage();
        }
    }

    private void fail() {
        throw new UnsupportedOperationException("in finally");
    }
}
