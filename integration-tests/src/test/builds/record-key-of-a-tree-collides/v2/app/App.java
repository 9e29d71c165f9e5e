package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private TreeMap<Price, Integer> all;
    public Main(String name) { this.name = name; }
    public String show() { return "" + all; }
}

record Price(int amount) implements Comparable<Price> {
    public int compareTo(Price o) { return toString().compareTo(o.toString()); }
}
