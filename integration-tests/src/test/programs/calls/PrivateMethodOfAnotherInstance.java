// An instance calls a private method of another instance of its own class.
package calls.privatemethodofanotherinstance;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Account a = new Account("a", 10);
        Account b = new Account("b", 20);
        a.pay(b, 4);
        return a.show() + " " + b.show();
    }
}

@Entity
class Account {
    @Key
    final String name;

    int balance;

    public Account(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public void pay(Account other, int amount) {
        change(-amount);
        other.change(amount);
    }

    private void change(int by) {
        balance += by;
    }

    public String show() {
        return name + balance;
    }
}
