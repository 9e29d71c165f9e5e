// What Object gives a reference: equal by type and key, a hash code that fits, a text that names it.
package references.equalshashcodetostring;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item apple = new Item("apple", 1);
        Item again = apple.self();
        Other other = new Other("apple", 1);
        return Arrays.asList(
                apple.equals(again),
                apple.equals(other),
                apple.equals(null),
                apple.hashCode() == again.hashCode(),
                Objects.equals(apple, again),
                "<" + apple + ">",
                String.valueOf(again),
                apple.toString().length(),
                apple.describe());
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

    public Item self() {
        return this;
    }

    public String describe() {
        return this + "/" + toString();
    }
}

@Entity
class Other {
    @Key
    final String name;

    int price;

    public Other(String name, int price) {
        this.name = name;
        this.price = price;
    }

    public int price() {
        return price;
    }
}
