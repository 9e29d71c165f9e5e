// Creating an instance whose key is taken throws at the new; the existing instance stays as it was.
package lifecycle.duplicatekey;

import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityExistsException;
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
        Item first = new Item("apple", 1);
        first.raise(5);
        List<Object> seen = new ArrayList<>();
        Item second = null;
        try {
            second = new Item("apple", 100);
            seen.add("created twice");
        } catch (EntityExistsException e) {
            seen.add(e.getMessage());
        }
        seen.add(second == null);
        seen.add(first.price());
        return seen;
    }

    public void runUncaught() {
        new Item("apple", 3);
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

    public void raise(int by) {
        price += by;
    }

    public int price() {
        return price;
    }
}
