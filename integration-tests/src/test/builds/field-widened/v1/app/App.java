package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private int a;
    private float b;
    private Integer c;
    private char d;
    private ArrayList<String> e = new ArrayList<>();
    private short f;
    private int g;
    public Main(String name) { this.name = name; }
    public void setup() { a = -7; b = 1.5f; c = 9; d = (char) 65; e.add("x"); f = -3; g = 4; }
}
