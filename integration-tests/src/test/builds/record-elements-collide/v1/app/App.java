package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Set<Price> all = new HashSet<>();
    public Main(String name) { this.name = name; }
    public void setup() { all.add(new Price(3, "EUR")); all.add(new Price(3, "USD")); }
}

record Price(int amount, String unit) {}
