package shop;

import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A helper that takes references, loads a service, and uses a library that the runtime uses, too, in another version. */
final class Pricing {
    private Pricing() {}

    static int total(List<Item> items, int amount) {
        int total = 0;
        for (Item item : items) {
            total += item.price() * amount;
        }
        for (Discount discount : ServiceLoader.load(Discount.class)) {
            total = discount.apply(total);
        }
        return total;
    }

    static String log() {
        Logger logger = LoggerFactory.getLogger(Pricing.class);
        return logger.getClass().getName();
    }
}
