package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private int a;
    @Renamed(from = "a") private int b;
    public Main(String name) { this.name = name; }
    public String show() { return a + " " + b; }
}
