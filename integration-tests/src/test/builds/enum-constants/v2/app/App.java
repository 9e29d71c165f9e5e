package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Color c;
    private EnumMap<Color, Integer> m;
    public Main(String name) { this.name = name; }
    public String show() { return c + " " + m + " " + m.get(Color.AZURE); }
}

enum Color { BLACK, @Renamed(from = "BLUE") AZURE, GREEN, RED }
