package shop;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Item {
    @Key
    private final String id;

    int price = 3;

    Item(String id) {
        this.id = id;
    }

    int price() {
        return price;
    }
}

@Entity
class User {
    static final int LIMIT = 10;

    @Key
    private final String name;

    private int first;

    User(String name) {
        this.name = name;
        log(name);
    }

    User(Item item) {
        this(item.price() + ""); // error SF0101
        first = item.price; // error SF0101
        twice(item); // error SF0101
        Item made = new Item("x"); // error SF0101
        boolean there = Entities.exists(item); // error SF0101
    }

    private static void log(String text) {}

    private int twice(Item item) {
        return 2 * item.price();
    }

    int use(Item item) {
        return Prices.DEFAULT + new Cart(item).total + Cart.of(item).total + LIMIT;
    }
}

/** Creations of ordinary objects in constructors are fine. */
class Cart {
    final List<Item> items = new ArrayList<>();
    int total;

    Cart() {}

    Cart(Item item) {
        items.add(item);
        total = item.price(); // error SF0101
    }

    static Cart of(Item item) {
        Cart cart = new Cart();
        cart.total = item.price();
        return cart;
    }
}

class Prices {
    static final Item ITEM = new Item("static"); // error SF0102
    static int DEFAULT = ITEM.price(); // error SF0102
}
