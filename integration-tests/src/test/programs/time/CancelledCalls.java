// Scheduled calls are taken back, in time and too late, here and elsewhere.
package time.cancelledcalls;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
class Main {
    @Key
    private final String name;

    private final List<String> log = new ArrayList<>();
    private ScheduledCall reminder;

    public Main(String name) {
        this.name = name;
    }

    public List<String> run() {
        ScheduledCall first = Entities.schedule(Duration.ofSeconds(1), () -> log.add("first"));
        ScheduledCall second = Entities.schedule(Duration.ofSeconds(1), () -> log.add("second"));
        log.add("in time: " + first.cancel() + ", again: " + first.cancel());
        Entities.sleep(Duration.ofSeconds(2));
        log.add("too late: " + second.cancel());
        return log;
    }

    public List<String> runElsewhere() {
        Other other = new Other("other");
        reminder = Entities.schedule(Duration.ofSeconds(10), () -> log.add("reminded"));
        other.keep(reminder);
        Entities.sleep(Duration.ofSeconds(1));
        log.add("cancelled elsewhere: " + other.cancel() + other.cancel());
        log.add("same: " + reminder.equals(other.kept()) + ", here: " + reminder.cancel());
        return log;
    }

    public List<String> runOthers() {
        Other other = new Other("second");
        ScheduledCall others = other.later(20);
        Set<ScheduledCall> all = new HashSet<>();
        all.add(others);
        all.add(Entities.schedule(Duration.ofSeconds(20), () -> log.add("mine")));
        log.add("contained: " + all.contains(other.kept()) + all.size());
        log.add("others: " + other.kept().cancel() + others.cancel());
        boolean any = false;
        for (ScheduledCall each : all) {
            any |= each.cancel();
        }
        return any ? log : null;
    }

    public List<String> runMethodReference() {
        List<ScheduledCall> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            calls.add(Entities.schedule(Duration.ofSeconds(i + 1), () -> log.add("number " + number)));
        }
        Entities.sleep(Duration.ofMillis(1500));
        calls.forEach(ScheduledCall::cancel);
        Entities.sleep(Duration.ofSeconds(5));
        return log;
    }
}

@Entity
class Other {
    @Key
    private final String name;

    private ScheduledCall kept;
    private int late;

    public Other(String name) {
        this.name = name;
    }

    void keep(ScheduledCall call) {
        kept = call;
    }

    ScheduledCall kept() {
        return kept;
    }

    ScheduledCall later(int seconds) {
        kept = Entities.schedule(Duration.ofSeconds(seconds), () -> late++);
        return kept;
    }

    boolean cancel() {
        return kept.cancel();
    }
}
