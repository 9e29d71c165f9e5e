// Transfers, fan-out and exceptions between accounts; the log of an account tells every effect.
package simulation.bank;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Account {
    @Key
    private final String id;

    private long balance;
    private final List<String> log = new ArrayList<>();

    public Account(String id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public long balance() {
        return balance;
    }

    public long deposit(String tag, long amount) {
        balance += amount;
        log.add(tag + ":" + amount);
        return balance;
    }

    public long withdraw(String tag, long amount) {
        if (balance < amount) {
            throw new Insufficient(id);
        }
        balance -= amount;
        log.add(tag + ":" + -amount);
        return balance;
    }

    /** False if the money is short. */
    public boolean transfer(String tag, Account to, long amount) {
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        log.add(tag + ":" + -amount);
        to.deposit(tag, amount);
        log.add(tag + ":0");
        return true;
    }

    /** Takes from each that has enough; gives how much it got. */
    public long collect(String tag, List<Account> from, long amount) {
        long got = 0;
        for (Account each : from) {
            try {
                each.withdraw(tag, amount);
                got += amount;
            } catch (Insufficient e) {
                log.add(tag + ":0");
            }
        }
        balance += got;
        log.add(tag + ":" + got);
        return got;
    }
}

class Insufficient extends RuntimeException {
    Insufficient(String id) {
        super(id + " is short of money");
    }
}
