package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private int a;
    public Main(String name) { this.name = name; }
    public void setup() { a = 3; }
}
