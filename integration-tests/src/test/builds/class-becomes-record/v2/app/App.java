package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Line l;
    public Main(String name) { this.name = name; }
    public String show() { return "" + l; }
}

record Line(int count) {}
