// The instance itself, cast to a subclass or an interface, waits on the operand stack and in a local; or the cast fails.
package references.thisunderacast;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Gold gold = new Gold("g", 2);
        Item item = new Item("i", 1);
        List<Object> results = new ArrayList<>();
        results.add(gold.shining(item));
        results.add(gold.named(item));
        try {
            results.add(item.shining(gold));
        } catch (ClassCastException e) {
            results.add("no gold");
        }
        results.add(Arrays.asList(gold.weight(), item.weight()));
        return results;
    }
}

interface Named {
    String name(int times);
}

@Entity
class Item {
    @Key
    final String name;

    int weight;

    public Item(String name, int weight) {
        this.name = name;
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    public int shining(Item other) {
        Gold kept = (Gold) this;
        int first = ((Gold) this).shine(other.weight());
        return first * 100 + kept.shine(other.weight());
    }

    public String named(Item other) {
        return ((Named) (Object) this).name(other.weight());
    }
}

@Entity
class Gold extends Item implements Named {
    public Gold(String name, int weight) {
        super(name, weight);
    }

    public int shine(int more) {
        weight += more;
        return weight * 10;
    }

    @Override
    public String name(int times) {
        return name + times + weight;
    }
}
