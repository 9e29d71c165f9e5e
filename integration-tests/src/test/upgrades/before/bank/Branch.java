package bank;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
public class Branch {
    @Key
    private final String name;

    private final Kind kind;
    private int begun;

    public Branch(String name, Kind kind) {
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
