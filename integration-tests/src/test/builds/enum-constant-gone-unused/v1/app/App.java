package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Color c;
    public Main(String name) { this.name = name; }
    public void setup() { c = Color.GREEN; }
}

enum Color { RED, GREEN }
