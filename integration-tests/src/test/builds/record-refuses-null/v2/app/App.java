package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Price p;
    public Main(String name) { this.name = name; }
    public String show() { return "" + p; }
}

record Price(int amount, String unit, String note) {
    Price { Objects.requireNonNull(note, "note"); }
}
