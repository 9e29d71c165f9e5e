// What plain Java can't show: scheduled calls that take time themselves.
package timed.reminders;

import dev.stateflow.api.Deadline;
import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    private final String name;

    private final List<String> said = new ArrayList<>();
    private final Map<String, ScheduledCall> reminders = new HashMap<>();

    public Main(String name) {
        this.name = name;
    }

    public void remind(String text, int seconds) {
        reminders.put(text, Entities.schedule(Duration.ofSeconds(seconds), () -> say(text)));
    }

    private void say(String text) {
        said.add(text);
    }

    public List<String> said() {
        return said;
    }

    public boolean forget(String text) {
        return reminders.get(text).cancel();
    }

    // List["two", "three", "one"]
    public List<String> runInBetween() {
        said.clear();
        Entities.schedule(Duration.ofSeconds(1), () -> {
            Entities.sleep(Duration.ofSeconds(9));
            say("one");
        });
        Entities.schedule(Duration.ofSeconds(2), () -> say("two"));
        Entities.sleep(Duration.ofSeconds(3));
        say("three");
        Entities.sleep(Duration.ofSeconds(30));
        return said;
    }

    // List["not cancelled", "begun", "ended"]
    public List<String> runCancelledHalfWay() {
        said.clear();
        List<String> seen = new ArrayList<>();
        ScheduledCall call = Entities.schedule(Duration.ofSeconds(1), () -> {
            say("begun");
            Entities.sleep(Duration.ofSeconds(2));
            say("ended");
        });
        Entities.sleep(Duration.ofSeconds(2));
        seen.add(call.cancel() ? "cancelled" : "not cancelled");
        Entities.sleep(Duration.ofSeconds(10));
        seen.addAll(said);
        return seen;
    }

    // List["7"]
    public List<String> runBeyondADeadline() {
        said.clear();
        Slow slow = new Slow("slow");
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(1))) {
            Entities.schedule(Duration.ofSeconds(2), () -> say("" + slow.take(7)));
        }
        Entities.sleep(Duration.ofSeconds(20));
        return said;
    }

    // List["never: true"]
    public List<String> runNever() {
        said.clear();
        ScheduledCall never = Entities.schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> say("never"));
        Entities.sleep(Duration.ofDays(10_000));
        say("never: " + never.cancel());
        return said;
    }
}

@Entity
class Slow {
    @Key
    private final String name;

    public Slow(String name) {
        this.name = name;
    }

    public int take(int seconds) {
        Entities.sleep(Duration.ofSeconds(seconds));
        return seconds;
    }
}
