// Entities.ref gives references by key in entity code, static helpers and expressions.
package lifecycle.referencebykey;

import dev.stateflow.api.Entities;
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
        for (int i = 0; i < 3; i++) {
            new Item("item" + i, i + 1);
        }
        Item two = Entities.ref(Item.class, "item" + Entities.ref(Item.class, "item0").price());
        return Arrays.asList(two.price(), Finder.price("item2"), two == Entities.ref(Item.class, "item1"));
    }
}

final class Finder {
    private Finder() {}

    static int price(String name) {
        return Entities.ref(Item.class, name).price();
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
