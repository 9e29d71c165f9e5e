package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Item item;
    private int sum;
    public Main(String name) { this.name = name; }
    public void setup() { item = new Item("apple"); }
    public int wait1() { return new Helper(3).ask(item); }
}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
class Helper {
    int n;
    Helper(int n) { this.n = n; }
    int ask(Item item) { return n + item.price(); }
}
