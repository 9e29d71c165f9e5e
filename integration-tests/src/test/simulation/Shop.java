// Purchases that fail half-way and give back what they took.
package simulation.shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class User {
    @Key
    private final String name;

    private long money;
    private long owned;

    public User(String name, long money) {
        this.name = name;
        this.money = money;
    }

    public boolean buy(Item item, long amount) {
        long total = amount * item.price();
        if (money < total) {
            return false;
        }
        money -= total;
        if (!item.take(amount)) {
            money += total;
            return false;
        }
        owned += amount;
        return true;
    }

    public long buyAll(List<Item> wanted) {
        List<Item> taken = new ArrayList<>();
        long paid = 0;
        try {
            for (Item item : wanted) {
                long price = item.price();
                if (money < price) {
                    throw new IllegalStateException("too poor");
                }
                money -= price;
                paid += price;
                if (!item.take(1)) {
                    throw new IllegalStateException("sold out");
                }
                taken.add(item);
            }
        } catch (IllegalStateException e) {
            for (Item item : taken) {
                item.take(-1);
            }
            money += paid;
            throw e;
        }
        owned += taken.size();
        return paid;
    }
}

@Entity
class Item {
    @Key
    private final String name;

    private final long price;
    private long stock;

    public Item(String name, long price, long stock) {
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    public long price() {
        return price;
    }

    public boolean take(long amount) {
        if (stock < amount) {
            return false;
        }
        stock -= amount;
        return true;
    }
}
