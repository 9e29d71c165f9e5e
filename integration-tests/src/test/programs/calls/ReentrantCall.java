// A calls B, which calls back A, which waits: the call back is served and its effect is seen.
package calls.reentrantcall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private int balance = 100;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Broker broker = new Broker("broker");
        int before = balance;
        int answer = broker.withdrawFrom(this, 30);
        int after = balance;
        return before + " " + answer + " " + after;
    }

    public int withdraw(int amount) {
        balance -= amount;
        return balance;
    }

    public int balance() {
        return balance;
    }
}

@Entity
class Broker {
    @Key
    final String name;

    public Broker(String name) {
        this.name = name;
    }

    public int withdrawFrom(Main account, int amount) {
        int left = account.withdraw(amount);
        return left + account.balance();
    }
}
