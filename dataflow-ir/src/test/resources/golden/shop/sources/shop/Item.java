package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** Something to buy. */
@Entity
public class Item {
    @Key
    private final String name;

    private final int price;
    private int stock;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    public int price() {
        return price;
    }

    public boolean updateStock(int n) {
        if (stock + n < 0) return false;
        stock += n;
        return true;
    }
}
