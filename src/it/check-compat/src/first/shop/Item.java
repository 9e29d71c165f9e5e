package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
public class Item {
    @Key
    private final String name;

    private long stock;

    public Item(String name) {
        this.name = name;
    }

    public long stock() {
        return stock;
    }
}
