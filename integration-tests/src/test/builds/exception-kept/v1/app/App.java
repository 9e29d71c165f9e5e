package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private RuntimeException e;
    public Main(String name) { this.name = name; }
    public void setup() { e = new Sold("apple", 3, new IllegalStateException("cause")); }
}

class Sold extends RuntimeException {
    final int left;
    Sold(String m, int left, Throwable cause) { super(m, cause); this.left = left; }
}
