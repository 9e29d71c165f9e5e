package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

@Entity
class Item {
    @Key
    private final String id;

    private int price = 3;

    Item(String id) {
        this.id = id;
    }

    int price() {
        return price;
    }

    String id() {
        return id;
    }
}

@Entity
class User {
    @Key
    private final String name;

    private int balance;
    private final List<Item> items = new ArrayList<>();

    User(String name) {
        this.name = name;
    }

    int sum(List<Item> all) {
        return all.stream()
                .mapToInt(i -> i.price())
                .sum();
    }

    int sumByReference(List<Item> all) {
        return all.parallelStream()
                .mapToInt(i -> i.price()) // error SF0106
                .sum();
    }

    int sumInParallel(List<Item> all) {
        return all.parallelStream().mapToInt(Item::price).sum(); // error SF0106
    }

    void bound(Item item, List<Supplier<Integer>> all) {
        all.add(item::price);
    }

    void create(List<String> names) {
        names.stream().map(Item::new).forEach(items::add);
        names.parallelStream().map(Item::new).forEach(items::add); // error SF0106
    }

    void cache(Map<String, Integer> prices, Item item) {
        prices.computeIfAbsent("x", key -> {
            int p = 1;
            return p + helper(item);
        });
        prices.keySet().parallelStream().forEach(key -> {
            int p = 1;
            helper(item); // error SF0106
        });
    }

    private int helper(Item item) {
        return item.price();
    }

    void sort(List<Item> all) {
        all.sort(Comparator.comparing(Item::toString));
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        all.removeIf(i -> balance > 3);
        all.forEach(this::add);
        all.forEach(i -> add(i));
        all.sort(new ByPrice());
    }

    private void add(Item item) {
        items.add(item);
        balance++;
    }

    int apply(Item item) {
        Rule rule = i -> 3;
        return rule.apply(item) + new PriceRule().apply(item);
    }

    int iterate(Item item) {
        int n = 0;
        for (int p : new Prices(item)) {
            n += p;
        }
        return n;
    }

    Supplier<Integer> anonymous(Item item) {
        return new Supplier<Integer>() {
            @Override
            public Integer get() {
                return item.price(); // error SF0108
            }
        };
    }

    void close(AutoCloseable any, Hold hold) throws Exception {
        any.close(); // error SF0108
        hold.close();
    }
}

interface Rule {
    int apply(Item item);
}

class PriceRule implements Rule {
    @Override
    public int apply(Item item) {
        return item.price();
    }
}

class Hold implements AutoCloseable {
    Item item;

    @Override
    public void close() {
        item.price();
    }
}

class ByPrice implements Comparator<Item> {
    @Override
    public int compare(Item a, Item b) {
        return a.price() - b.price(); // error SF0108
    }
}

class Prices implements Iterable<Integer>, Iterator<Integer> {
    private final Item item;

    Prices(Item item) {
        this.item = item;
    }

    @Override
    public Iterator<Integer> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public Integer next() {
        return item.price(); // error SF0108
    }
}

@Entity
class Ranked implements Comparable<Ranked>, Runnable {
    @Key
    private final String id;

    private int rank;

    Ranked(String id) {
        this.id = id;
    }

    @Override
    public int compareTo(Ranked other) {
        return own() - other.id.length(); // error SF0211
    }

    private int own() {
        return rank;
    }

    @Override
    public void run() {
        rank++; // error SF0211
    }
}

@Entity
class Named implements Comparable<Named> {
    @Key
    private final String id;

    Named(String id) {
        this.id = id;
    }

    @Override
    public int compareTo(Named other) {
        return id.compareTo(other.id);
    }
}
