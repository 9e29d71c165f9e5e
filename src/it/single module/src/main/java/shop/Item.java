package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
public class Item {
    @Key
    private final String name;

    private final int price;
    private int stock;

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

    public boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
    }
}
