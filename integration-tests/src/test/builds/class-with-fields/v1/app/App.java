package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Line l;
    private List<Line> lines = new ArrayList<>();
    public Main(String name) { this.name = name; }
    public void setup() { l = new Line(); l.next = l; l.count = 3; l.text = "t"; lines.add(l); }
}

class Line {
    int count;
    String text;
    byte[] dropped = new byte[3];
    Line next;
}
