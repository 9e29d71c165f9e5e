// Fields of another instance of the same class, next to those of this.
package fields.fieldsofownclass;

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
        Account a = new Account("a", 100);
        Account b = new Account("b", 5);
        return Arrays.asList(a.transfer(30, b), b.transfer(1000, a), a.transfer(1, a), a.richer(b), b.richer(a));
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

    public boolean transfer(int amount, Account other) {
        if (value - amount < 0) {
            return false;
        }
        value -= amount;
        other.value += amount;
        return true;
    }

    public boolean richer(Account other) {
        return this.value > other.value;
    }
}
