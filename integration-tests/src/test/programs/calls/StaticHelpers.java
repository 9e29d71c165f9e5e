// Static methods that take references and suspend, called from an entity, from each other, and with two-slot arguments.
package calls.statichelpers;

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
        Item pear = new Item("pear", 4);
        return Arrays.asList(
                Prices.total(apple, pear), Prices.scaled(2L, apple, 1.5), dearer(apple, pear) == pear);
    }

    private static Item dearer(Item a, Item b) {
        return a.price() > b.price() ? a : b;
    }
}

final class Prices {
    private Prices() {}

    static int total(Item... items) {
        int total = 0;
        for (Item item : items) {
            total += one(item);
        }
        return total;
    }

    private static int one(Item item) {
        return item.price();
    }

    static double scaled(long times, Item item, double factor) {
        return times * one(item) * factor + times;
    }
}

@Entity
class Item {
    @Key
    final String name;

    int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    public int price() {
        return price;
    }
}
