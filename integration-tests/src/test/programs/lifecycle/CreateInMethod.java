// Entities are created inside methods, loops, callees and static factories, and used at once.
package lifecycle.createinmethod;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<Item> created = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Shop shop = new Shop("shop");
        for (int i = 0; i < 3; i++) {
            created.add(new Item("item" + i, i * 10));
        }
        Item made = shop.make("made", 7);
        Item built = Item.priced("built", created.get(2).price());
        return Arrays.asList(made.price(), built.price(), new Item("used at once", 5).price(), shop.count());
    }
}

@Entity
class Shop {
    @Key
    final String name;

    private Item last;
    private int count;

    public Shop(String name) {
        this.name = name;
    }

    public Item make(String item, int price) {
        last = new Item(item, price);
        count++;
        return last;
    }

    public int count() {
        return count + last.price();
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

    static Item priced(String name, int price) {
        return new Item(name, price * 2);
    }

    public int price() {
        return price;
    }
}
