package users;

import contracts.Customer;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import items.Item;

@Entity
public class User implements Customer {
    @Key
    private final String name;

    private int balance;

    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public int buy(Item item, int amount) {
        return item.sellTo(this, amount);
    }

    @Override
    public boolean pay(int amount) {
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        return true;
    }

    public int balance() {
        return balance;
    }
}
