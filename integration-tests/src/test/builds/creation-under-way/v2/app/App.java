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
    public String show() { return item.label(); }
}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    private String label = "none";
    public Item(String id) { this.id = id; }
    public int price() { return price; }
    public String label() { return price + " " + label; }
}
