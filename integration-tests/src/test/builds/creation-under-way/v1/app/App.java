package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Item item;
    public Main(String name) { this.name = name; }
    public void setup() { }
    public int wait1() {
        item = new Item("apple");
        return item.price();
    }
}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
