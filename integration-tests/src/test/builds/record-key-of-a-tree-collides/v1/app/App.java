package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private TreeMap<Price, Integer> all = new TreeMap<>();
    public Main(String name) { this.name = name; }
    public void setup() { all.put(new Price(3, "EUR"), 1); all.put(new Price(3, "USD"), 2); }
}

record Price(int amount, String unit) implements Comparable<Price> {
    public int compareTo(Price o) { return toString().compareTo(o.toString()); }
}
