package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

/** A customer with a balance. */
@Entity
public class User {
    @Key
    private final String name;

    private int balance;

    public User(String name) {
        this.name = name;
    }

    public boolean buy(Item item, int amount) {
        int total = amount * item.price();
        if (balance < total) return false;
        if (!item.updateStock(-amount)) return false;
        balance -= total;
        return true;
    }

    public int restock(List<Item> items) {
        int failed = 0;
        for (Item item : items) {
            try {
                item.updateStock(10);
            } catch (IllegalStateException e) {
                failed++;
            }
        }
        return failed;
    }

    public void addBalance(int amount) {
        balance += amount;
    }
}
