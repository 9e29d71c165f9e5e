// A purchase of several items fails at the second: what was done before the exception stays done.
package shop.purchasefailshalfway;

import dev.stateflow.api.Entities;
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
        User user = new User("u", 100);
        Item cheap = new Item("cheap", 10, 5);
        Item rare = new Item("rare", 20, 0);
        List<Object> seen = new ArrayList<>();
        try {
            user.buyAll(Arrays.asList(cheap, rare, cheap));
            seen.add("bought");
        } catch (OutOfStockException e) {
            seen.add(e.getMessage());
            seen.add(e.item);
        }
        seen.add(user.balance);
        seen.add(user.bought);
        seen.add(cheap.stock);
        return seen;
    }

    public void runUncaught() throws OutOfStockException {
        new User("v", 100).buyAll(Arrays.asList(Entities.ref(Item.class, "cheap"), Entities.ref(Item.class, "rare")));
    }
}

class OutOfStockException extends Exception {
    private static final long serialVersionUID = 1L;

    final String item;

    OutOfStockException(String item) {
        super(item + " is out of stock");
        this.item = item;
    }
}

@Entity
class User {
    @Key
    final String name;

    int balance;

    final List<Item> bought = new ArrayList<>();

    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public void buyAll(List<Item> items) throws OutOfStockException {
        for (Item item : items) {
            balance -= item.price();
            item.take();
            bought.add(item);
        }
    }
}

@Entity
class Item {
    @Key
    final String name;

    int price;
    int stock;

    public Item(String name, int price, int stock) {
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    public int price() {
        return price;
    }

    public void take() throws OutOfStockException {
        if (stock == 0) {
            throw new OutOfStockException(name);
        }
        stock--;
    }
}
