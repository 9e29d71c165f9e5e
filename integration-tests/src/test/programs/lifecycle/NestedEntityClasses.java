// Entities that are static nested classes of ordinary classes and of other entities.
package lifecycle.nestedentityclasses;

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
        Shop.Item item = new Shop.Item("i", 3);
        Part part = new Part("p", item);
        return Arrays.asList(part.price(), Shop.total(item, part), part.toString(), item.toString());
    }

    @Entity
    static class Part {
        @Key
        final String name;

        private final Shop.Item item;

        public Part(String name, Shop.Item item) {
            this.name = name;
            this.item = item;
        }

        public int price() {
            return item.price() * 10;
        }
    }
}

class Shop {
    static int total(Item item, Main.Part part) {
        return item.price() + part.price();
    }

    @Entity
    static class Item {
        @Key
        final String name;

        private final int price;

        public Item(String name, int price) {
            this.name = name;
            this.price = price;
        }

        public int price() {
            return price;
        }
    }
}
