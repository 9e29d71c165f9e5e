package bank;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
public class Account {
    @Key
    private final int id;

    private long value;
    private long transfers;

    public Account(int id, long value) {
        this.id = id;
        this.value = value;
    }

    public long read() {
        return value;
    }

    public void deposit(long amount) {
        value += amount;
    }

    public boolean transfer(long amount, Account other) {
        if (value - amount < 0) {
            return false;
        }
        value -= amount;
        other.deposit(amount);
        transfers++;
        return true;
    }

    public long transfers() {
        return transfers;
    }

    public long settle(long millis) {
        Entities.sleep(Duration.ofMillis(millis));
        return value;
    }
}
