package bank;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** An account: never overdrawn, and what leaves it arrives at another one. */
@Entity
public class Account {
    @Key
    private final int id;

    private long value;

    public Account(int id, long value) {
        this.id = id;
        this.value = value;
    }

    public long read() {
        return value;
    }

    public void update(long newValue) {
        value = newValue;
    }

    public void deposit(long amount) {
        value += amount;
    }

    /** Moves an amount to another account; false, and no change, if there is not enough. */
    public boolean transfer(long amount, Account other) {
        if (value - amount < 0) {
            return false;
        }
        value -= amount;
        other.deposit(amount);
        return true;
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
