// References in arrays, lists, maps, sets, optionals and nested collections, in state and in locals.
package references.inarraysandcollections;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    private final Item[] array = new Item[3];
    private final Map<String, Item> byName = new HashMap<>();
    private final List<List<Item>> nested = new ArrayList<>();
    private Optional<Item> best = Optional.empty();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        for (int i = 0; i < array.length; i++) {
            array[i] = new Item("i" + i, i * i);
            byName.put("name" + i, array[i]);
            nested.add(new ArrayList<>(Arrays.asList(array[i], array[0])));
        }
        best = Optional.of(array[2]);
        Set<Item> set = new LinkedHashSet<>(Arrays.asList(array[1], array[2], array[1]));
        int sum = 0;
        for (Item item : set) {
            sum += item.price();
        }
        array[1] = null;
        return Arrays.asList(
                array[2].price(),
                byName.get("name1").price(),
                nested.get(2).get(0).price(),
                best.get().price(),
                best.isPresent() && best.get() == array[2],
                sum,
                set.size(),
                byName.containsValue(nested.get(1).get(0)));
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
