package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Entity
class Item {
    @Key
    private final String id;

    int price = 3;

    Item(String id) {
        this.id = id;
    }

    int price() {
        return price;
    }
}

@Entity
class User {
    @Key
    private final String name;

    private final List<Object> kept = new ArrayList<>();

    private transient List<Object> locks = new ArrayList<>();

    User(String name) {
        this.name = name;
    }

    int ofTheLibrary(Item item) {
        List<Function<Integer, Integer>> functions = new ArrayList<>();
        functions.add(Function.identity()); // warning SF0311
        Map<String, Lock> locks = new HashMap<>();
        locks.put("a", new ReentrantLock()); // warning SF0311
        List<Stream<String>> streams = List.of(Stream.of("a")); // warning SF0311
        int price = item.price();
        return functions.get(0).apply(price) + locks.size() + streams.size();
    }

    int captures(Item item, List<String> given) {
        Stream<String> stream = given.stream();
        List<Supplier<Long>> counts = new ArrayList<>();
        counts.add(() -> stream.count()); // warning SF0311
        counts.add(() -> (long) given.size());
        int price = item.price();
        return counts.get(0).get().intValue() + price;
    }

    void inState() {
        locks.add(new ReentrantLock());
        kept.add(new ReentrantLock()); // warning SF0311
        kept.add((Supplier<Integer>) () -> 3);
    }

    int own(Item item) {
        List<Supplier<Integer>> prices = new ArrayList<>();
        prices.add(() -> item.price());
        prices.add(item::price);
        int price = item.price();
        return prices.get(0).get() + price;
    }

    int before(Item item) {
        List<Function<Integer, Integer>> functions = new ArrayList<>();
        functions.add(Function.identity());
        int one = functions.get(0).apply(1);
        return one + item.price();
    }

    int after(Item item) {
        List<Function<Integer, Integer>> functions = new ArrayList<>();
        int price = item.price();
        functions.add(Function.identity());
        return functions.get(0).apply(price);
    }
}
