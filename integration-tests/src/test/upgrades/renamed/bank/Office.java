package bank;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.Renamed;
import java.time.Duration;

@Entity
@Renamed(from = "Branch")
public class Office {
    @Key
    private final String name;

    private final Kind kind;
    private int begun;

    public Office(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public int begun() {
        return begun;
    }

    /** Waits for an account that sleeps. */
    public long settle(Account account, long millis) {
        begun++;
        return account.settle(millis);
    }

    public void rest(long millis) {
        begun++;
        Entities.sleep(Duration.ofMillis(millis));
    }

    public String kind() {
        return kind.name();
    }
}
