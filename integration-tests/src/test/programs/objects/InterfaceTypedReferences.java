// References typed by an interface that two entities implement, one of them with remote calls.
package objects.interfacetypedreferences;

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
        Priced item = new Item("item", 3);
        Priced bundle = new Bundle("bundle", Arrays.asList(item, new Item("other", 4)));
        Priced nested = new Bundle("nested", Arrays.asList(bundle, bundle, item));
        List<Object> seen = new ArrayList<>();
        for (Priced priced : new Priced[] {item, bundle, nested}) {
            seen.add(priced.price());
        }
        return seen;
    }
}

interface Priced {
    int price();
}

@Entity
class Item implements Priced {
    @Key
    final String name;

    int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    @Override
    public int price() {
        return price;
    }
}

@Entity
class Bundle implements Priced {
    @Key
    final String name;

    List<Priced> parts;

    public Bundle(String name, List<Priced> parts) {
        this.name = name;
        this.parts = parts;
    }

    @Override
    public int price() {
        int sum = 0;
        for (Priced part : parts) {
            sum += part.price();
        }
        return sum;
    }
}
