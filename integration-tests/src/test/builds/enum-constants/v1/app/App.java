package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Color c;
    private EnumMap<Color, Integer> m = new EnumMap<>(Color.class);
    public Main(String name) { this.name = name; }
    public void setup() { c = Color.RED; m.put(Color.RED, 1); m.put(Color.BLUE, 2); }
}

enum Color { RED, GREEN, BLUE }
