// Transfers between accounts in loops; the sum over all accounts stays the same.
package shop.bank;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<Account> accounts = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        for (int i = 0; i < 5; i++) {
            accounts.add(new Account("a" + i, 100));
        }
        int refused = 0;
        for (int round = 0; round < 20; round++) {
            Account from = accounts.get(round % 5);
            Account to = accounts.get(round * 3 % 5);
            if (!from.transfer(round * 7, to)) {
                refused++;
            }
        }
        int sum = 0;
        for (Account account : accounts) {
            sum += account.read();
        }
        return Arrays.asList(sum, refused);
    }
}

@Entity
class Account {
    @Key
    final String name;

    int value;

    public Account(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int read() {
        return value;
    }

    public void deposit(int amount) {
        value += amount;
    }

    public boolean transfer(int amount, Account to) {
        if (value - amount < 0) {
            return false;
        }
        value -= amount;
        to.deposit(amount);
        return true;
    }
}
