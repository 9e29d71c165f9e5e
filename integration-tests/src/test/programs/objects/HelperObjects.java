// An ordinary object takes references, keeps them in its fields, calls them and recurses.
package objects.helperobjects;

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
        Item apple = new Item("apple", 3, 10);
        Item pear = new Item("pear", 5, 1);
        Basket basket = new Basket();
        basket.add(apple, 2);
        basket.add(pear, 4);
        int total = basket.total();
        return Arrays.asList(total, basket.reserve(), basket.failed, apple.stock(), pear.stock());
    }
}

class Basket {
    private final List<Line> lines = new ArrayList<>();
    final List<Item> failed = new ArrayList<>();

    void add(Item item, int amount) {
        lines.add(new Line(item, amount));
    }

    int total() {
        return totalFrom(0);
    }

    private int totalFrom(int index) {
        return index == lines.size() ? 0 : lines.get(index).price() + totalFrom(index + 1);
    }

    boolean reserve() {
        for (Line line : lines) {
            if (!line.item.take(line.amount)) {
                failed.add(line.item);
            }
        }
        return failed.isEmpty();
    }
}

class Line {
    final Item item;
    final int amount;

    Line(Item item, int amount) {
        this.item = item;
        this.amount = amount;
    }

    int price() {
        return item.price() * amount;
    }
}

@Entity
class Item {
    @Key
    final String name;

    int price;
    int stock;

    public Item(String name, int price, int stock) {
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    public int price() {
        return price;
    }

    public int stock() {
        return stock;
    }

    public boolean take(int amount) {
        if (stock < amount) {
            return false;
        }
        stock -= amount;
        return true;
    }
}
