// What a scheduled call throws reaches nobody; what it changed before stays changed.
package time.scheduledcallsthrow;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    private final String name;

    private int changes;

    public Main(String name) {
        this.name = name;
    }

    public int run() {
        Cell cell = new Cell("c", 1);
        Entities.schedule(Duration.ofSeconds(1), () -> {
            changes += 10;
            cell.fails();
            changes += 1000;
        });
        Entities.schedule(Duration.ofSeconds(2), () -> {
            try {
                cell.fails();
            } catch (IllegalStateException e) {
                changes += 100;
            } finally {
                changes++;
            }
        });
        Entities.sleep(Duration.ofSeconds(3));
        return changes;
    }

    public int runThrowsAtOnce() {
        Entities.schedule(Duration.ofSeconds(1), () -> {
            changes = -1;
            throw new IllegalArgumentException("nobody hears this");
        });
        return changes;
    }

    public int runThen() {
        return changes;
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

    void fails() {
        value++;
        throw new IllegalStateException("cell");
    }
}
