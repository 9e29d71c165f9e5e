package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Money p;
    private Money[] ps;
    private Class<?> c;
    public Main(String name) { this.name = name; }
    public String show() { return p + " " + ps[0] + ps.getClass().getSimpleName() + (ps[0] == p) + c; }
}

@Renamed(from = "app.old.Price")
record Money(int amount, Currency unit) {}

@Renamed(from = "app.old.Unit")
enum Currency { EUR, USD }
