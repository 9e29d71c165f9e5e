package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
public class Item {
    @Key
    private final String name;

    private short stock;

    public Item(String name) {
        this.name = name;
    }

    public short stock() {
        return stock;
    }
}
