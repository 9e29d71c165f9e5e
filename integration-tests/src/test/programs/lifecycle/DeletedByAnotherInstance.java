// Instances are deleted by an instance that did not create them.
package lifecycle.deletedbyanotherinstance;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Item item = new Item("i", 1);
        Remover remover = new Remover("r");
        List<Object> seen = new ArrayList<>();
        seen.add(remover.remove(item));
        seen.add(Entities.exists(item));
        seen.add(remover.removeAll(Arrays.asList(new Item("a", 1), new Item("b", 2))));
        return seen;
    }
}

@Entity
class Remover {
    @Key
    final String name;

    public Remover(String name) {
        this.name = name;
    }

    public int remove(Item item) {
        int price = item.price();
        Entities.delete(item);
        return price;
    }

    public int removeAll(List<Item> items) {
        int removed = 0;
        for (Item item : items) {
            if (Entities.exists(item)) {
                Entities.delete(item);
                removed++;
            }
        }
        return removed;
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
