// Calls that are scheduled for later run at their times, in order, with what they have captured.
package time.scheduledcalls;

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

    public Main(String name) {
        this.name = name;
    }

    public List<String> run() {
        Item item = new Item("apple", 10);
        int amount = 5;
        Entities.schedule(Duration.ofSeconds(3), () -> item.restock(amount));
        Entities.schedule(Duration.ofSeconds(1), () -> log.add("one"));
        Entities.schedule(Duration.ofSeconds(5), () -> log.add("five: " + item.stock()));
        Entities.schedule(Duration.ofSeconds(1), () -> log.add("also one"));
        log.add("scheduled: " + item.stock());
        Entities.sleep(Duration.ofSeconds(2));
        log.add("two: " + item.stock());
        Entities.sleep(Duration.ofSeconds(2));
        log.add("four: " + item.stock());
        return log;
    }

    public List<String> runAfterwards() {
        return log;
    }

    public List<String> runSoon() {
        Entities.schedule(Duration.ZERO, () -> log.add("soon"));
        Entities.schedule(Duration.ofSeconds(-1), () -> log.add("soon as well"));
        log.add("first");
        Entities.sleep(Duration.ofSeconds(1));
        return log;
    }

    public void runNever() {
        Entities.schedule(Duration.ofSeconds(1), () -> log.add("after the call that scheduled it has ended"));
    }

    public List<String> runThen() {
        return log;
    }
}

@Entity
class Item {
    @Key
    private final String name;

    private int stock;

    public Item(String name, int stock) {
        this.name = name;
        this.stock = stock;
    }

    int stock() {
        return stock;
    }

    void restock(int amount) {
        stock += amount;
    }
}
