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
    public int wait1() {
        try {
            return twice(item.price());
        } catch (IllegalStateException e) {
            return -1;
        }
    }

    private int twice(int n) { return 2 * n + nested(4); }

    private int nested(int depth) { return depth + item.price(); }

    public int wait2() {
        return nested(10);
    }

}

@Entity
class Item {
    @Key private final String id;
    private int price = 5;
    public Item(String id) { this.id = id; }
    public int price() { return price; }
}
