package contracts;

/** A plain helper of that module, through which a remote call passes. */
public final class Cashier {
    private Cashier() {}

    public static boolean charge(Customer customer, int price, int times) {
        for (int i = 0; i < times; i++) {
            if (!customer.pay(price)) {
                return false;
            }
        }
        return true;
    }
}
