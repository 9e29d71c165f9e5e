// A new object with remote arguments is itself an argument of a remote call.
package construction.asremoteargument;

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
        Store store = new Store("s");
        return Arrays.asList(
                store.put(new Order(store.next(), store.next())),
                store.put(new Order(store.put(new Order(store.next(), 1)), store.next())),
                store.next());
    }
}

class Order {
    final int amount;
    final int price;

    Order(int amount, int price) {
        this.amount = amount;
        this.price = price;
    }
}

@Entity
class Store {
    @Key
    final String name;

    private int number = 1;
    private final List<Order> orders = new ArrayList<>();

    public Store(String name) {
        this.name = name;
    }

    public int next() {
        return number++;
    }

    public int put(Order order) {
        orders.add(order);
        return order.amount * 100 + order.price;
    }
}
