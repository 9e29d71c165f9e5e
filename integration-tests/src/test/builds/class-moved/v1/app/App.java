package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private app.old.Price p;
    private app.old.Price[] ps;
    private Class<?> c;
    public Main(String name) { this.name = name; }
    public void setup() { p = new app.old.Price(3, app.old.Unit.EUR); ps = new app.old.Price[] {p}; c = app.old.Price.class; }
}
