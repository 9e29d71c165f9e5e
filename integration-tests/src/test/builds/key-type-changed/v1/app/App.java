package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Other other;
    public Main(String name) { this.name = name; }
    public void setup() { other = new Other(3); }
}

@Entity
class Other {
    @Key final int id;
    public Other(int id) { this.id = id; }
}
