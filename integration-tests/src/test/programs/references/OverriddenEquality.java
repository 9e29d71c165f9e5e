// An entity that overrides equals, hashCode and toString by its key alone is asked without a remote call.
package references.overriddenequality;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item apple = new Item("Apple", 1);
        Item lower = new Item("apple", 2);
        Set<Item> set = new HashSet<>(Arrays.asList(apple, lower));
        return Arrays.asList(apple.equals(lower), set.size(), apple.hashCode() == lower.hashCode(), "" + lower);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Item && toString().equalsIgnoreCase(other.toString());
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return "item " + name;
    }
}
