// Deadlines that nobody exceeds change nothing: nested, across calls, in helpers, closed late or never.
package time.deadlinewithoutend;

import dev.stateflow.api.CallTimeout;
import dev.stateflow.api.Deadline;
import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    private final String name;

    private int total;

    public Main(String name) {
        this.name = name;
    }

    public int run() {
        Item item = new Item("apple", 3);
        try (Deadline outer = Entities.deadline(Duration.ofMinutes(5))) {
            total += item.price();
            try (Deadline inner = Entities.deadline(Duration.ofMinutes(1))) {
                total += item.price() + helper(item);
            }
            total += item.price();
        } finally {
            total += item.price();
        }
        return total;
    }

    public String runThrows() {
        try (Deadline limit = Entities.deadline(Duration.ofDays(1))) {
            return "" + new Item("pear", 5).fails();
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    public int runNeverClosed() {
        Deadline limit = Entities.deadline(Duration.ofSeconds(Long.MAX_VALUE));
        return new Item("plum", 7).price();
    }

    public String runNull() {
        try {
            Entities.deadline(null).close();
            return "limited";
        } catch (NullPointerException e) {
            return e.getMessage();
        }
    }

    private int helper(Item item) {
        Deadline limit = Entities.deadline(Duration.ofSeconds(30));
        int price = item.price();
        close(limit);
        return price + item.price();
    }

    private static void close(AutoCloseable limit) {
        try {
            limit.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

@Entity
class Item {
    @Key
    private final String name;

    private final int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    @CallTimeout("PT10S")
    int price() {
        return price;
    }

    int fails() {
        throw new IllegalStateException("no price of " + name);
    }
}
