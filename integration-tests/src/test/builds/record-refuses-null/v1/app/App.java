package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Price p;
    public Main(String name) { this.name = name; }
    public void setup() { p = new Price(3, "EUR"); }
}

record Price(int amount, String unit) {}
