package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Object o;
    public Main(String name) { this.name = name; }
    public void setup() { o = new ArrayList<>(List.of(new Price(1, "x"))); }
}

record Price(int amount, String unit) {}
