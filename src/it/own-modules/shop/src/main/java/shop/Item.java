package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import money.Price;

@Entity
public class Item {
    @Key
    private final String name;

    private Price price;

    public Item(String name, int cents) {
        this.name = name;
        this.price = new Price(cents);
    }

    public int cents() {
        return price.cents();
    }
}
