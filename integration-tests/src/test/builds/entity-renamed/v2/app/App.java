package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Product item;
    public Main(String name) { this.name = name; }
    public String show() { return item + " " + item.price(); }
}

@Entity
@Renamed(from = "Item")
class Product {
    @Key private final String id;
    private int price = 5;
    public Product(String id) { this.id = id; }
    public int price() { return price; }
}
