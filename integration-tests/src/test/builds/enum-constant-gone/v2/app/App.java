package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Color c;
    public Main(String name) { this.name = name; }
    public String show() { return "" + c; }
}

enum Color { GREEN }
