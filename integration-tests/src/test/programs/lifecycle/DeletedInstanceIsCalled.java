// A call on a deleted instance, and on a key that never was, throws in the caller.
package lifecycle.deletedinstanceiscalled;

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
        Entities.delete(apple);
        try {
            seen.add(apple.price());
        } catch (EntityNotFoundException e) {
            seen.add(e.getMessage());
        }
        Item never = Entities.ref(Item.class, "never");
        try {
            seen.add(never.price());
        } catch (EntityNotFoundException e) {
            seen.add(e.getMessage());
        }
        return seen;
    }

    public int runUncaught() {
        return Entities.ref(Item.class, "nothing").price();
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
