// Methods with bounds call by the bound: <T extends Priced>, two bounds, and a recursive one.
package generics.boundedparameters;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item apple = new Item("apple", 3);
        Item pear = new Item("pear", 5);
        return Arrays.asList(
                dearest(Arrays.asList(apple, pear)), sum(apple, pear), both(pear), max(Arrays.asList(1, apple.price(), 2)));
    }

    private static <T extends Priced> T dearest(List<T> items) {
        T best = null;
        for (T item : items) {
            if (best == null || item.price() > best.price()) {
                best = item;
            }
        }
        return best;
    }

    @SafeVarargs
    private static <T extends Item> int sum(T... items) {
        int sum = 0;
        for (T item : items) {
            sum += item.price();
        }
        return sum;
    }

    private static <T extends Object & Priced & Named> String both(T item) {
        return item.title() + item.price() + item.title();
    }

    private static <T extends Comparable<T>> T max(List<T> values) {
        T best = values.get(0);
        for (T value : values) {
            best = value.compareTo(best) > 0 ? value : best;
        }
        return best;
    }
}

interface Priced {
    int price();
}

interface Named {
    String title();
}

@Entity
class Item implements Priced, Named {
    @Key
    final String name;

    private int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    @Override
    public int price() {
        return price++;
    }

    @Override
    public String title() {
        return name + price;
    }
}
