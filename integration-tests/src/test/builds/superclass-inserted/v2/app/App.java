package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main extends Base {
    @Key private final String name;

    public Main(String name) { this.name = name; }
    public String show() { return a + " " + b; }
}

class Base {
    int a;
    int b;
}
