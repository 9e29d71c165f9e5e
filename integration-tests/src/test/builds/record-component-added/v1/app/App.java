package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Price p;
    private Set<Price> all = new LinkedHashSet<>();
    public Main(String name) { this.name = name; }
    public void setup() { p = new Price(3, "EUR"); all.add(p); all.add(new Price(4, "USD")); }
}

record Price(int amount, String unit) {}
