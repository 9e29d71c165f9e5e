package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private Gone gone;
    private List<Gone> more = new ArrayList<>();
    private int balance;
    public Main(String name) { this.name = name; }
    public void setup() { balance = 7; gone = new Gone(new Deeper(1)); more.add(gone); }
}

record Gone(Deeper deeper) {}

class Deeper {
    final int n;
    Deeper next = this;
    Deeper(int n) { this.n = n; }
}
