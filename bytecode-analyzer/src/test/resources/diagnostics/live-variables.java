package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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

    User(String name) {
        this.name = name;
    }

    int lock(Item item) {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        int n = item.price(); // error SF0109
        lock.unlock();
        return n;
    }

    long stream(Item item, List<String> names) {
        Stream<String> stream = names.stream();
        int n = item.price(); // error SF0109
        return stream.filter(s -> s.length() > n).count();
    }

    long intermediate(Item item, List<String> names) {
        return names.stream().skip(item.price()).count(); // error SF0109
    }

    int reader(Item item) throws java.io.IOException {
        StringReader reader = new StringReader("text");
        int n = item.price(); // error SF0109
        n += item.price();
        return n + reader.read();
    }

    int lambda(Item item) {
        Function<Integer, Integer> twice = x -> 2 * x;
        int n = item.price(); // error SF0109
        return twice.apply(n);
    }

    int deadAfterwards(Item item, List<String> names) {
        Stream<String> stream = names.stream();
        long count = stream.count();
        Function<Integer, Integer> twice = x -> 2 * x;
        int n = twice.apply(3);
        return n + (int) count + item.price();
    }

    int iterators(Item item, List<Item> all) {
        int n = 0;
        Iterator<Item> good = all.iterator();
        while (good.hasNext()) {
            n += good.next().price();
        }
        ListIterator<Item> bad = new ArrayList<>(all).listIterator();
        while (bad.hasNext()) {
            n += bad.next().price(); // error SF0109
        }
        return n;
    }

    int either(List<Item> all, boolean flag) {
        Iterator<Item> i = flag ? all.iterator() : all.stream().iterator();
        int n = 0;
        while (i.hasNext()) {
            n += i.next().price(); // error SF0109
        }
        return n;
    }

    int local(Item item) {
        Thread thread = new Thread(); // warning SF0303
        int n = twice(item); // error SF0109
        thread.start(); // warning SF0303
        return n;
    }

    private int twice(Item item) {
        return 2 * item.price();
    }
}
