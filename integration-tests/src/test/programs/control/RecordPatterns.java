// Nested record patterns, whose accessors are suspended: what an accessor throws is wrapped in a MatchException.
// since: 21
package control.recordpatterns;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<String> run() {
        Item apple = new Item("apple", 3);
        Item pear = new Item("pear", 50);
        List<String> results = new ArrayList<>();
        for (Object shape : List.of(new Line(apple, 2), new Line(pear, 2), new Gift("x", new Line(apple, 7)), "other")) {
            results.add(describe(shape));
        }
        results.add(apple.price() + "");
        return results;
    }

    public String runThrowing() {
        try {
            return describe(new Line(new Item("free", 0), 1));
        } catch (MatchException e) {
            return e.getCause().getMessage();
        }
    }

    private String describe(Object shape) {
        if (shape instanceof Gift(String text, Line(Item item, int cost)) && cost > 20) {
            return text + item.price() + " " + cost;
        }
        return switch (shape) {
            case Line(Item item, int cost) when cost < item.limit() -> "cheap " + cost;
            case Line(Item item, int cost) -> "dear " + cost + item.price();
            default -> "other";
        };
    }

    record Gift(String text, Line line) {}

    record Line(Item item, int count) {
        public int count() {
            return count * item.price();
        }
    }
}

@Entity
class Item {
    @Key
    final String name;

    private int price;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    public int price() {
        if (price == 0) {
            throw new IllegalStateException(name + " has no price");
        }
        return price++;
    }

    public int limit() {
        return 20;
    }
}
