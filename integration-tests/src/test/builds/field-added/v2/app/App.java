package app;

import dev.stateflow.api.*;
import java.util.*;

@Entity
class Main {
    @Key private final String name;
    private String owner = "nobody";
    private long limit = 5;
    private int balance;
    public Main(String name) { this.name = name; }
    public String show() { return balance + " " + owner + " " + limit; }
}
