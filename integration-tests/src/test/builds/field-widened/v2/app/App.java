package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private long a;
    private double b;
    private Long c;
    private int d;
    private Collection<String> e;
    private Integer f;
    private Object g;
    public Main(String name) { this.name = name; }
    public String show() { return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g.getClass().getSimpleName() + g; }
}
