package dev.stateflow.benchmarks.app;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** The callee. */
@Entity
public class Shelf {
    @Key
    private final String name;

    private final int price;
    private int stock;

    public Shelf(String name, int price, int stock) {
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    public String name() {
        return name;
    }

    public int price() {
        return price;
    }

    public boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
    }
}
