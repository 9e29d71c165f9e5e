package shop;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer. The methods call items as objects do, and an item may live on another machine: where one of them is called,
 * the compiler splits the method, and other calls of the same user may run while it waits. That is why money is taken
 * from the balance before the goods are asked for, and given back if there are none.
 */
@Entity
public class User {
    @Key
    private final String name;

    private int balance;
    private final Map<Item, Integer> items = new LinkedHashMap<>();

    /**
     * Opens an account.
     *
     * @param name unique among users
     * @param balance the money that the user starts with
     */
    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    /** The money that is left. */
    public int balance() {
        return balance;
    }

    /** How many pieces of an item the user has bought. */
    public int owned(Item item) {
        return items.getOrDefault(item, 0);
    }

    /**
     * Buys some pieces of one item.
     *
     * @return false, with nothing changed, if the money or the stock is short
     */
    public boolean buy(Item item, int amount) {
        requirePositive(amount);
        int total = amount * item.price();
        if (balance < total) {
            return false;
        }
        balance -= total;
        if (!item.updateStock(-amount)) {
            balance += total;
            return false;
        }
        items.merge(item, amount, Integer::sum);
        return true;
    }

    /**
     * Buys some pieces of the item with a name.
     *
     * @return false, with nothing changed, if the money or the stock is short
     * @throws dev.stateflow.api.EntityNotFoundException if there is no such item
     */
    public boolean order(String itemName, int amount) {
        return buy(Entities.ref(Item.class, itemName), amount);
    }

    /**
     * Buys one piece of each item, or none at all: if one is out of stock half-way, what was taken is put back.
     *
     * @return what was paid
     * @throws OutOfStockException if an item has run out
     * @throws IllegalStateException if the money is short
     */
    public int buyAll(List<Item> wanted) {
        List<Item> taken = new ArrayList<>();
        int paid = 0;
        try {
            for (Item item : wanted) {
                int price = item.price();
                if (balance < price) {
                    throw new IllegalStateException(name + " can't pay " + price + " with " + balance);
                }
                balance -= price;
                paid += price;
                item.take(1);
                taken.add(item);
            }
        } catch (OutOfStockException | IllegalStateException e) {
            balance += paid;
            for (Item item : taken) {
                item.updateStock(1);
            }
            throw e;
        }
        for (Item item : taken) {
            items.merge(item, 1, Integer::sum);
        }
        return paid;
    }

    /**
     * Fills the shelves up to a level.
     *
     * @return how many items were short of it
     */
    public int restock(List<Item> shelf, int level) {
        int restocked = 0;
        for (Item item : shelf) {
            int missing = level - item.stock;
            if (missing <= 0) {
                continue;
            }
            item.updateStock(missing);
            restocked++;
        }
        return restocked;
    }

    /** What everything that the user has bought would cost today. */
    public int total() {
        int total = 0;
        for (Item item : items.keySet()) {
            total += items.get(item) * item.price();
        }
        return total;
    }

    /**
     * Puts goods of the user's own on sale: each becomes an item.
     *
     * @return the new items
     * @throws dev.stateflow.api.EntityExistsException if an item of one of the names exists; those before it stay on sale
     */
    public List<Item> openStall(List<String> goods, int price) {
        List<Item> stall = new ArrayList<>();
        for (String good : goods) {
            stall.add(new Item(good, price, 1));
        }
        return stall;
    }

    /**
     * Takes goods off sale for good.
     *
     * @return how many of them were still on sale
     */
    public int closeStall(List<Item> stall) {
        int closed = 0;
        for (Item item : stall) {
            if (Entities.exists(item)) {
                Entities.delete(item);
                closed++;
            }
        }
        return closed;
    }

    private static void requirePositive(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be positive, but is " + amount);
        }
    }
}
