// A constructor that throws creates nothing: the key stays free.
package lifecycle.constructorthrows;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Object> seen = new ArrayList<>();
        for (int price : new int[] {-1, 5}) {
            try {
                seen.add(new Item("apple", price).price());
            } catch (IllegalArgumentException e) {
                seen.add(e.getMessage());
            }
        }
        return seen;
    }

    public void runUncaught() {
        new Item("pear", -7);
    }
}

@Entity
class Item {
    @Key
    final String name;

    private final int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = checked(price);
    }

    private static int checked(int price) {
        if (price < 0) {
            throw new IllegalArgumentException("price " + price);
        }
        return price;
    }

    public int price() {
        return price;
    }
}
