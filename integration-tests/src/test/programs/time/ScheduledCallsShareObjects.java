// What a scheduled call has captured are the objects themselves, as they are when it runs.
package time.scheduledcallsshareobjects;

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

    private final List<String> log = new ArrayList<>();
    private int[] counts = {1};

    public Main(String name) {
        this.name = name;
    }

    public String run() {
        Cell cell = new Cell("c", 7);
        List<String> mine = log;
        int[] counted = counts;
        StringBuilder text = new StringBuilder("a");
        Entities.schedule(Duration.ofSeconds(1), () -> {
            mine.add("scheduled");
            counted[0] += cell.value();
            text.append(mine == log).append(counted == counts);
        });
        Entities.schedule(Duration.ofSeconds(2), () -> mine.add(text.toString()));
        text.append("b");
        cell.set(30);
        counts[0]++;
        Entities.sleep(Duration.ofSeconds(3));
        return log + " " + counts[0];
    }
}

@Entity
class Cell {
    @Key
    private final String name;

    private int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    int value() {
        return value;
    }

    void set(int to) {
        value = to;
    }
}
