// The purchase of the guide: price, stock and balance; refused for lack of money or stock without any change.
package shop.purchase;

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
        Item apple = new Item("apple", 3, 10);
        User ann = new User("ann", 50);
        return Arrays.asList(
                ann.buy(apple, 2), ann.buy(apple, 100), ann.buy(apple, 9), ann.buy(apple, 8), ann.balance(), apple.stock());
    }
}

@Entity
class User {
    @Key
    final String name;

    int balance;

    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public boolean buy(Item item, int amount) {
        int total = amount * item.price();
        if (balance < total) {
            return false;
        }
        if (!item.updateStock(-amount)) {
            return false;
        }
        balance -= total;
        return true;
    }

    public int balance() {
        return balance;
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

    public int stock() {
        return stock;
    }

    public boolean updateStock(int by) {
        if (stock + by < 0) {
            return false;
        }
        stock += by;
        return true;
    }
}
