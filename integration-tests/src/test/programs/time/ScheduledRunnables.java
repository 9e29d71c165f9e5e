// Scheduled are method references, objects of classes, variables and what helpers make; calls schedule themselves again.
package time.scheduledrunnables;

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

    private final List<String> log = new ArrayList<>();
    private final Map<String, ScheduledCall> open = new HashMap<>();
    private int ticks;

    public Main(String name) {
        this.name = name;
    }

    public List<String> run() {
        Cell cell = new Cell("c");
        Entities.schedule(Duration.ofSeconds(1), cell::next);
        Entities.schedule(Duration.ofSeconds(2), this::note);
        Runnable twice = () -> {
            cell.next();
            log.add("cell " + cell.next());
        };
        Entities.schedule(Duration.ofSeconds(3), twice);
        Entities.schedule(Duration.ofSeconds(4), new Noter(log, "plain object"));
        Helper.later(5, () -> log.add("helper " + cell.next()));
        twice.run();
        Entities.sleep(Duration.ofSeconds(10));
        return log;
    }

    private void note() {
        log.add("noted");
    }

    public List<String> runTicking() {
        tick();
        Entities.sleep(Duration.ofSeconds(3));
        log.add("ticks " + ticks);
        return log;
    }

    private void tick() {
        ticks++;
        if (ticks < 6) {
            open.put("tick", Entities.schedule(Duration.ofSeconds(1), this::tick));
        } else {
            open.clear();
        }
    }

    public int runThen() {
        return ticks * 10 + open.size();
    }

    public String runInExpressions() {
        Cell cell = new Cell("d");
        int sum = cell.next() + schedule(cell) * cell.next();
        return sum + " " + (Entities.schedule(Duration.ofSeconds(1), cell::next).cancel() ? cell.next() : -1);
    }

    private int schedule(Cell cell) {
        Entities.schedule(Duration.ofMillis(1), cell::next);
        Entities.sleep(Duration.ofMillis(5));
        return 7;
    }
}

class Helper {
    static void later(int seconds, Runnable call) {
        Entities.schedule(Duration.ofSeconds(seconds), call);
    }
}

class Noter implements Runnable {
    private final List<String> log;
    private final String text;

    Noter(List<String> log, String text) {
        this.log = log;
        this.text = text;
    }

    @Override
    public void run() {
        log.add(text);
    }
}

@Entity
class Cell {
    @Key
    private final String name;

    private int value;

    public Cell(String name) {
        this.name = name;
    }

    int next() {
        return ++value;
    }
}
