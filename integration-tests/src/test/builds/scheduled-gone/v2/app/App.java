package app;

import dev.stateflow.api.*;
import java.time.Duration;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Item item;
    private int sum;
    public Main(String name) { this.name = name; }
    public void setup() { item = new Item("apple"); }
    private void add() { sum += item.price(); }
    public String show() { add(); return "" + sum; }
}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
