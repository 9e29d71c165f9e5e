// Class objects wait in variables and on the operand stack: Entities.ref(Item.class, remote()).
package values.classobjects;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Class<?> kept = Item.class;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item item = new Item("a", 1);
        Class<Item> type = Item.class;
        Item same = Entities.ref(Item.class, item.name());
        Object chosen = pick(String.class, item.name(), int.class);
        return Arrays.asList(
                same == item, type == Item.class, type.isInstance(item), kept == type, chosen, Entities.ref(type, item.name()) == same);
    }

    private static String pick(Class<?> first, String name, Class<?> second) {
        return first.getSimpleName() + name + second;
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

    public String name() {
        return name;
    }
}
