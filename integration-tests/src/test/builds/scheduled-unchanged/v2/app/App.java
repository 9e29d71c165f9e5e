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
    public long other() { return List.of(1, 2).stream().filter(x -> x > 1).count(); }
    public void another() { int m = 4; Entities.schedule(Duration.ofDays(2), () -> sum += m); }

    public void setupLater() { int n = 3; Entities.schedule(Duration.ofDays(1), () -> add(n)); }
    private void add(int n) { sum += 100 + n * item.price(); }
    public String show() { return "" + sum; }
}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
