package dev.stateflow.benchmarks;

import dev.stateflow.benchmarks.app.Buyer;
import dev.stateflow.benchmarks.app.Shelf;

/** Plain Java: a hop is a method call. */
final class PlainWorkload implements Workload {
    private final Shelf shelf = new Shelf("shelf", PRICE, Integer.MAX_VALUE / 2);
    private final Buyer buyer = new Buyer("buyer", Integer.MAX_VALUE / 2);

    @Override
    public int ask(int surcharge) {
        return buyer.ask(shelf, surcharge);
    }

    @Override
    public boolean buy(int amount) {
        return buyer.buy(shelf, amount);
    }

    @Override
    public int total() {
        return buyer.total(shelf, ROUNDS);
    }

    @Override
    public int nested() {
        return buyer.nested(shelf, DEPTH);
    }
}
