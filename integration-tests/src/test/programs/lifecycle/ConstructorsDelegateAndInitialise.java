// Overloaded constructors, this(…), field initialisers and instance initialisers run once, in Java's order.
package lifecycle.constructorsdelegateandinitialise;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Account a = new Account("a");
        Account b = new Account("b", 5);
        return Arrays.asList(a.show(), b.show());
    }
}

@Entity
class Account {
    @Key
    final String name;

    private int balance = 100;
    private final List<String> history = new ArrayList<>(Arrays.asList("opened"));
    private final int initial;

    {
        history.add("initialised with " + balance);
    }

    public Account(String name) {
        this(name, 1);
        history.add("by name");
    }

    public Account(String name, int extra) {
        this.name = name;
        this.balance += extra;
        this.initial = balance;
    }

    public String show() {
        return name + balance + history + initial;
    }
}
