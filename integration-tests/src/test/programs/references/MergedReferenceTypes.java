// References of an entity and of its subclass meet on the operand stack and in locals: conditional, switch, null, loop.
// since: 17
package references.mergedreferencetypes;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    Item kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item item = new Item("i", 1);
        Gold gold = new Gold("g", 2);
        boolean yes = item.weight() == 1;
        int conditional = (yes ? gold : item).weight() + (yes ? item : gold).weight();
        Item chosen = yes ? gold : item;
        int local = item.weight() + chosen.weight() + gold.weight();
        int switched = 0;
        for (int i = 0; i < 3; i++) {
            Item each = switch (i) {
                case 0 -> item;
                case 1 -> gold;
                default -> null;
            };
            switched = switched * 10 + item.weight() + (each == null ? gold.weight() : each.weight());
        }
        Item maybe = null;
        if (gold.weight() == 2) {
            maybe = gold;
        }
        item.weight();
        kept = item.heavier(yes ? gold : item, yes ? null : gold);
        Item[] both = {yes ? gold : item, item};
        Item walking = null;
        while (walking != item) {
            Item next = walking == null ? gold : item;
            next.add(item.weight());
            walking = next;
        }
        return Arrays.asList(conditional, local, switched, maybe.weight(), kept.weight(), both[0].weight(), pick(yes, gold, item).weight());
    }

    private Item pick(boolean first, Gold gold, Item item) {
        return item.weight() > 0 && first ? gold.weight() > 1 ? gold : item : first ? item : gold;
    }
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

    public void add(int more) {
        weight += more;
    }

    public Item heavier(Item other, Item fallback) {
        return other == null ? fallback : other.weight() > weight ? other : this;
    }
}

@Entity
class Gold extends Item {
    public Gold(String name, int weight) {
        super(name, weight);
    }
}
