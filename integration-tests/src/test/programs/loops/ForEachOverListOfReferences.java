// for-each over lists of references: array lists, linked lists, fixed-size and read-only ones.
package loops.foreachoverlistofreferences;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<Item> basket = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        for (int i = 0; i < 4; i++) {
            basket.add(new Item("i" + i, i));
        }
        return Arrays.asList(
                total(basket),
                total(new LinkedList<>(basket)),
                total(Arrays.asList(basket.get(1), basket.get(2))),
                total(Collections.unmodifiableList(basket)),
                total(Collections.singletonList(basket.get(3))),
                total(Collections.emptyList()));
    }

    private int total(List<Item> items) {
        int total = 0;
        for (Item item : items) {
            total += item.price();
        }
        return total;
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
