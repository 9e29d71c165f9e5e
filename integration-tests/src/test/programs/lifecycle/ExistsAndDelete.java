// exists and delete, by references from creations and by key; deleting twice fails.
package lifecycle.existsanddelete;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityNotFoundException;
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
        Item apple = new Item("apple", 1);
        List<Object> seen = new ArrayList<>();
        seen.add(Entities.exists(apple));
        seen.add(Entities.exists(Entities.ref(Item.class, "pear")));
        Entities.delete(apple);
        seen.add(Entities.exists(apple));
        seen.add(Entities.exists(Entities.ref(Item.class, "apple")));
        try {
            Entities.delete(apple);
        } catch (EntityNotFoundException e) {
            seen.add(e.getMessage());
        }
        seen.add(Entities.exists(new Item("pear", 2)) ? "there" : "gone");
        return seen;
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
