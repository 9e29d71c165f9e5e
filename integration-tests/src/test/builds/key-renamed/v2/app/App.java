package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String id;
    private int a;
    public Main(String name) { this.id = name; }
    public String show() { return a + id; }
}
