package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private RuntimeException e;
    public Main(String name) { this.name = name; }
    public String show() { return e.getMessage() + ((Sold) e).left + ((Sold) e).who + e.getCause(); }
}

class Sold extends RuntimeException {
    final long left;
    String who;
    Sold(String m, int left, Throwable cause) { super(m, cause); this.left = left; }
}
