package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Item item;
    private int sum;
    public Main(String name) { this.name = name; }
    public long first() { return List.of(1, 2).stream().filter(x -> x > 1).count(); }
    public int wait1() {
        List<Integer> l = new ArrayList<>(List.of(2, 1));
        l.replaceAll(x -> x + 1);
        return item.price() + l.get(0);
    }
    public String show() { return "" + sum; }

}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
