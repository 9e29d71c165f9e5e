// One remote call in an assignment, an expression, an argument, a condition and a return.
package calls.onecallineachposition;

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
        Item item = new Item("apple", 3);
        int assigned = item.price();
        int inExpression = 2 * item.price() + 1;
        String asArgument = String.valueOf(item.price());
        String byCondition = "dear";
        if (item.price() < 5) {
            byCondition = "cheap";
        }
        return Arrays.asList(assigned, inExpression, asArgument, byCondition, returned(item));
    }

    private int returned(Item item) {
        return item.price();
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
