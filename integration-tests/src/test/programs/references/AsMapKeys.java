// References as keys of maps and elements of hash sets: found again after suspensions, by any equal reference.
package references.asmapkeys;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    private final Map<Item, Integer> amounts = new HashMap<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item apple = new Item("apple", 3);
        Item pear = new Item("pear", 5);
        amounts.put(apple, 2);
        amounts.put(pear, apple.price());
        amounts.merge(Entities.ref(Item.class, "apple"), 10, Integer::sum);
        Set<Item> seen = new HashSet<>();
        seen.add(apple);
        int total = 0;
        for (Item item : Arrays.asList(apple, pear)) {
            total += item.price() * amounts.get(item);
            seen.add(item);
        }
        amounts.remove(pear.self());
        return Arrays.asList(total, seen.size(), seen.contains(pear.self()), amounts.size(), amounts.get(apple.self()));
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

    public Item self() {
        return this;
    }
}
