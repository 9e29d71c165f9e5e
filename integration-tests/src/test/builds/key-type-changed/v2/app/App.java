package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Other other;
    public Main(String name) { this.name = name; }
    public String show() { return "" + other; }
}

@Entity
class Other {
    @Key final long id;
    public Other(long id) { this.id = id; }
}
