package dev.stateflow.benchmarks.app;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** The caller: one method for each shape of suspension that is measured. */
@Entity
public class Buyer {
    @Key
    private final String name;

    private int balance;

    public Buyer(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public String name() {
        return name;
    }

    /** One hop; one value lives across it. */
    public int ask(Shelf shelf, int surcharge) {
        return shelf.price() + surcharge;
    }

    /** Two hops, as in the shop. */
    public boolean buy(Shelf shelf, int amount) {
        int total = amount * shelf.price();
        if (balance < total) {
            return false;
        }
        if (!shelf.updateStock(-amount)) {
            return false;
        }
        balance -= total;
        return true;
    }

    /** A hop per round of a loop. */
    public int total(Shelf shelf, int pieces) {
        int total = 0;
        for (int i = 0; i < pieces; i++) {
            total += shelf.price();
        }
        return total;
    }

    /** One hop under a stack of suspended calls. */
    public int nested(Shelf shelf, int depth) {
        if (depth == 0) {
            return shelf.price();
        }
        return nested(shelf, depth - 1) + depth;
    }
}
