package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Line l;
    private List<Line> lines;
    public Main(String name) { this.name = name; }
    public String show() { return "" + l.total + l.label + l.next.extra + (l.next == l) + (lines.get(0) == l) + l.flag; }
}

class Base {
    boolean flag;
    @Renamed(from = "count") long total;
}

class Line extends Base {
    Line next;
    @Renamed(from = "text") CharSequence label;
    List<String> extra;
}
