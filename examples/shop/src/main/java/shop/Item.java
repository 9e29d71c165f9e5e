package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** Something that the shop sells. Its name is its key: there is one instance for each name. */
@Entity
public class Item {
    @Key
    private final String name;

    private final int price;

    // Read by User as item.stock: a field of another instance is read where that instance lives.
    int stock;

    /**
     * Puts an item on sale.
     *
     * @param name what it is called, unique in the shop
     * @param price what one piece costs
     * @param stock how many pieces there are
     */
    public Item(String name, int price, int stock) {
        if (price < 0 || stock < 0) {
            throw new IllegalArgumentException("price and stock can't be negative");
        }
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    /** What one piece costs. */
    public int price() {
        return price;
    }

    /** How many pieces there are. */
    public int stock() {
        return stock;
    }

    /**
     * Adds pieces, or takes them away.
     *
     * @param amount how many to add; negative to take away
     * @return false, with nothing changed, if there are not enough pieces to take away
     */
    public boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
    }

    /**
     * Takes pieces away, or says how many are missing.
     *
     * @param amount how many to take
     * @throws OutOfStockException if there are not enough; nothing is changed then
     */
    public void take(int amount) {
        if (!updateStock(-amount)) {
            throw new OutOfStockException(name, amount - stock);
        }
    }
}
