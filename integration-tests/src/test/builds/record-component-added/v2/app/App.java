package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Price p;
    private Set<Price> all;
    public Main(String name) { this.name = name; }
    public String show() { return p + " " + all + all.contains(p); }
}

record Price(String unit, int amount, Integer digits) {}
