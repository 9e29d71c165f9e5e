package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
public class User {
    @Key
    private final String name;

    private int balance;

    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public int balance() {
        return balance;
    }

    public boolean buyAll(List<Item> items, int amount) {
        int total = Pricing.total(items, amount);
        if (balance < total) {
            return false;
        }
        for (Item item : items) {
            if (!item.updateStock(-amount)) {
                return false;
            }
        }
        balance -= total;
        return true;
    }

    public String log() {
        return Pricing.log();
    }
}
