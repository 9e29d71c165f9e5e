package contracts;

/** What an item knows of who buys it: a plain interface in a module that knows nothing of entities. */
public interface Customer {
    boolean pay(int amount);
}
