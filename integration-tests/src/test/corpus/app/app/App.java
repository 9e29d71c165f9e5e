package app;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

enum Unit {
    EUR,
    USD
}

record Price(int amount, Unit unit) implements Comparable<Price> {
    @Override
    public int compareTo(Price other) {
        return Integer.compare(amount, other.amount);
    }
}

class Line {
    int count;
    char letter;
    Line next;
    final List<Price> prices = new ArrayList<>();
}

class Sold extends RuntimeException {
    final int left;

    Sold(String message, int left) {
        super(message, new IllegalStateException("cause"));
        this.left = left;
    }
}

@Entity
class Item {
    @Key
    private final String id;

    private int price = 5;

    public Item(String id) {
        this.id = id;
    }

    public int price() {
        return price;
    }
}

/** Holds something of every kind. Never changed: what earlier versions wrote of it is read as it is. */
@Entity
class Main {
    @Key
    private final String name;

    private boolean bool;
    private byte b;
    private short s;
    private char c;
    private int i;
    private long l;
    private float f;
    private double d;
    private Object boxes;
    private Map<String, Integer> map;
    private EnumMap<Unit, Price> byUnit;
    private TreeSet<Price> sorted;
    private Line line;
    private RuntimeException exception;
    private Item item;
    private int[][] grid;
    private Price[] prices;
    private Optional<String> maybe;
    private Object values;
    private ScheduledCall later;

    public Main(String name) {
        this.name = name;
    }

    public void setup() {
        bool = true;
        b = -1;
        s = -2;
        c = 'ß';
        i = -3;
        l = 1L << 40;
        f = 1.5f;
        d = -0.25;
        boxes = List.of(true, (byte) 1, (short) 2, 'x', 4, 5L, 6f, 7d, "eight");
        map = new HashMap<>(Map.of("one", 1));
        Price three = new Price(3, Unit.EUR);
        byUnit = new EnumMap<>(Map.of(Unit.EUR, three));
        sorted = new TreeSet<>(List.of(three, new Price(1, Unit.USD)));
        line = new Line();
        line.count = 2;
        line.letter = 'q';
        line.next = line;
        line.prices.add(three);
        exception = new Sold("apple", 9);
        item = new Item("apple");
        grid = new int[][] {{1, 2}, {}, null};
        prices = new Price[] {three, null};
        maybe = Optional.of("maybe");
        Map<Object, Object> others = new LinkedHashMap<>();
        others.put(new UUID(1, 2), new BigDecimal("1.10"));
        others.put(LocalDate.of(2026, 1, 2), Instant.ofEpochSecond(3));
        values = others;
        later = Entities.schedule(Duration.ofDays(40_000), () -> i += item.price());
    }

    public int waitForItem() {
        List<Price> kept = line.prices;
        long big = l;
        int price = item.price();
        return kept.size() + price + (int) big;
    }

    public String show() {
        Sold sold = (Sold) exception;
        return "" + bool + b + s + c + i + l + f + d + boxes + map + byUnit + sorted + line.count + line.letter + (line.next == line)
                + line.prices + (line.prices.get(0) == prices[0]) + sold.getMessage() + sold.left + sold.getCause().getMessage()
                + item.price() + Entities.exists(item) + grid[0][1] + grid.length + prices.length + maybe + values + later.cancel();
    }
}
