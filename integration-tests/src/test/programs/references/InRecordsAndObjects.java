// References in record components and in fields of ordinary objects that travel as arguments and results.
// since: 17
package references.inrecordsandobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Item apple = new Item("apple", 3);
        Clerk clerk = new Clerk("clerk");
        Order order = new Order(apple, 2, List.of(apple, new Item("pear", 4)));
        Receipt receipt = clerk.take(order);
        return List.of(receipt.total, receipt.order.item() == apple, receipt.order.extras().get(1).price(), receipt.clerk == clerk);
    }
}

record Order(Item item, int amount, List<Item> extras) {}

class Receipt {
    Order order;
    int total;
    Clerk clerk;
}

@Entity
class Clerk {
    @Key
    final String name;

    private Receipt last;

    public Clerk(String name) {
        this.name = name;
    }

    public Receipt take(Order order) {
        Receipt receipt = new Receipt();
        receipt.order = order;
        receipt.clerk = this;
        receipt.total = order.item().price() * order.amount();
        for (Item extra : order.extras()) {
            receipt.total += extra.price();
        }
        last = receipt;
        return receipt;
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
