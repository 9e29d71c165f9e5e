// A list of references is an argument; the callee loops over it and changes each of them.
package references.restockofmanyitems;

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
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(new Item("item" + i, i));
        }
        User user = new User("u");
        int restocked = user.restock(items, 2);
        List<Object> seen = new ArrayList<>();
        seen.add(restocked);
        for (Item item : items) {
            seen.add(item.stock);
        }
        return seen;
    }
}

@Entity
class User {
    @Key
    final String name;

    public User(String name) {
        this.name = name;
    }

    public int restock(List<Item> items, int minimum) {
        int restocked = 0;
        for (Item item : items) {
            if (item.stock < minimum) {
                item.updateStock(minimum - item.stock);
                restocked++;
            }
        }
        return restocked;
    }
}

@Entity
class Item {
    @Key
    final String name;

    int stock;

    public Item(String name, int stock) {
        this.name = name;
        this.stock = stock;
    }

    public boolean updateStock(int by) {
        if (stock + by < 0) {
            return false;
        }
        stock += by;
        return true;
    }
}
