package bank;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
public class Account {
    @Key
    private final int id;

    private String value;

    public Account(int id, long value) {
        this.id = id;
        this.value = String.valueOf(value);
    }

    public long read() {
        return Long.parseLong(value);
    }

    public void deposit(long amount) {
        value = String.valueOf(read() + amount);
    }

    public boolean transfer(long amount, Account other) {
        if (read() - amount < 0) {
            return false;
        }
        value = String.valueOf(read() - amount);
        other.deposit(amount);
        return true;
    }

    public long settle(long millis) {
        Entities.sleep(Duration.ofMillis(millis));
        return Long.parseLong(value);
    }
}
