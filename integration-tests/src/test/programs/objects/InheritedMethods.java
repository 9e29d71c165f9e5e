// Methods and fields of superclasses of an entity, with remote calls in them; the superclass is no entity.
package objects.inheritedmethods;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Savings savings = new Savings("s", 100, 5);
        savings.transferTo(new Savings("t", 0, 1), 40);
        savings.addInterest();
        return Arrays.asList(savings.balance(), savings.describe(), new Savings("u", 7, 1).balance());
    }
}

abstract class Account {
    protected int balance;
    private int transfers;

    Account(int balance) {
        this.balance = balance;
    }

    public int balance() {
        return balance;
    }

    public void transferTo(Savings other, int amount) {
        balance -= amount;
        transfers++;
        other.deposit(amount);
        transfers += other.balance() == amount ? 10 : 100;
    }

    public void deposit(int amount) {
        balance += amount;
    }

    public String describe() {
        return getClass().getSimpleName() + transfers;
    }
}

@Entity
class Savings extends Account {
    @Key
    final String name;

    private final int rate;

    public Savings(String name, int balance, int rate) {
        super(balance);
        this.name = name;
        this.rate = rate;
    }

    public void addInterest() {
        balance += balance * rate / 100;
    }
}
