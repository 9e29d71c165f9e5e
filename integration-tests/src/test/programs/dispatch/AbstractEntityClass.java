// References typed by an abstract class: inherited, overridden, abstract and final methods, and fields of the superclass.
package dispatch.abstractentityclass;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Account[] accounts = {new Savings("s", 100), new Credit("c", 50)};
        List<Object> seen = new ArrayList<>();
        for (Account account : accounts) {
            seen.add(account.take(80));
            account.balance += 5;
            seen.add(account.show() + account.fee() + account.balance--);
        }
        return seen;
    }
}

abstract class Account {
    @Key
    final String name;

    int balance;

    Account(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public boolean take(int amount) {
        if (balance + credit() < amount + fee()) {
            return false;
        }
        balance -= amount + fee();
        return true;
    }

    public final String show() {
        return name + balance;
    }

    abstract int credit();

    public int fee() {
        return 1;
    }
}

@Entity
class Savings extends Account {
    public Savings(String name, int balance) {
        super(name, balance);
    }

    @Override
    int credit() {
        return 0;
    }
}

@Entity
class Credit extends Account {
    public Credit(String name, int balance) {
        super(name, balance);
    }

    @Override
    int credit() {
        return 20;
    }

    @Override
    public int fee() {
        return super.fee() + 2;
    }
}
