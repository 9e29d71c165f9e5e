package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    @Renamed(from = {"credit", "balance"}) private int amount;
    public Main(String name) { this.name = name; }
    public String show() { return "" + amount; }
}
