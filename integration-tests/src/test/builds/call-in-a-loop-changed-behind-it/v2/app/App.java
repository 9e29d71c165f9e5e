package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Item item;
    private int sum;
    public Main(String name) { this.name = name; }
    public int wait1() {
        int total = 0;
        for (int i = 0; i < 3; i++) {
            total += item.price();
        }
        sum = total;
        sum++;
        return sum;
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
