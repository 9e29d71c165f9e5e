package shop;

import dev.stateflow.api.Entity;

@Entity
public class Item {
    private int stock;

    public int stock() {
        return stock;
    }
}
