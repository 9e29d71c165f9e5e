package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

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

    synchronized int locked() {
        return price; // warning SF0304
    }
}

@Entity
class User {
    @Key
    private final String name;

    private final Object lock = "lock";
    private int balance;

    User(String name) {
        this.name = name;
    }

    synchronized int method(Item item) {
        int n = balance;
        return n + item.price(); // error SF0107
    }

    int block(Item item) {
        int n = item.price();
        synchronized (lock) {
            n += item.price; // error SF0107
            synchronized (this) {
                n += helper(item); // error SF0107
            }
            balance = n;
        }
        return n + item.price();
    }

    private int helper(Item item) {
        return item.price();
    }

    int afterException(Item item) {
        synchronized (lock) {
            try {
                balance++;
            } catch (IllegalStateException e) {
                return item.price(); // error SF0107
            } finally {
                balance--;
            }
        }
        try {
            synchronized (lock) {
                balance /= balance;
            }
        } catch (ArithmeticException e) {
            return item.price();
        }
        return item.locked();
    }
}
