package items;

import contracts.Cashier;
import contracts.Customer;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
public class Item {
    @Key
    private final String name;

    private final int price;
    private int sold;

    public Item(String name, int price) {
        this.name = name;
        this.price = price;
    }

    public int sellTo(Customer customer, int amount) {
        if (Cashier.charge(customer, price, amount)) {
            sold += amount;
        }
        return sold;
    }
}
