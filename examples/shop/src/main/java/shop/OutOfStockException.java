package shop;

/** There are not enough pieces of an item. Travels from the item to whoever called it, with its fields. */
public class OutOfStockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String item;
    private final int missing;

    /**
     * Reports missing pieces.
     *
     * @param item the name of the item
     * @param missing how many pieces more would have been needed
     */
    public OutOfStockException(String item, int missing) {
        super(item + " is out of stock: " + missing + " missing");
        this.item = item;
        this.missing = missing;
    }

    /** The name of the item. */
    public String item() {
        return item;
    }

    /** How many pieces more would have been needed. */
    public int missing() {
        return missing;
    }
}
