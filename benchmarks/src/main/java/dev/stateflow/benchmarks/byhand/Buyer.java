package dev.stateflow.benchmarks.byhand;

import dev.stateflow.frames.Frame;
import dev.stateflow.frames.Frame_I1;
import dev.stateflow.frames.Frame_I1_L1;
import dev.stateflow.frames.Frame_I3_L1;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import org.jspecify.annotations.Nullable;

/** The caller, written by hand: each method is cut where it waits, and each piece is a method of its own. */
public final class Buyer implements EntityObject {
    private static final String PRICE = "price()I";
    private static final String UPDATE_STOCK = "updateStock(I)Z";
    private static final @Nullable Object[] NOTHING = {};

    @Nullable
    String name;

    private @Nullable Address address;
    private int balance;

    public Buyer(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    int ask(@Nullable Shelf shelf, int surcharge, Execution x) {
        x.call(shelf, PRICE, NOTHING);
        if (x.isSuspended()) {
            x.suspend(new Frame_I1(BuyerStep.STEP, BuyerStep.ASK, surcharge));
            return 0;
        }
        return asked(surcharge, x);
    }

    int asked(int surcharge, Execution x) {
        return x.takeInt() + surcharge;
    }

    boolean buy(@Nullable Shelf shelf, int amount, Execution x) {
        x.call(shelf, PRICE, NOTHING);
        if (x.isSuspended()) {
            x.suspend(new Frame_I1_L1(BuyerStep.STEP, BuyerStep.BUY_PRICE, amount, shelf));
            return false;
        }
        return priced(shelf, amount, x);
    }

    boolean priced(@Nullable Shelf shelf, int amount, Execution x) {
        int total = amount * x.takeInt();
        if (balance < total) {
            return false;
        }
        x.call(shelf, UPDATE_STOCK, new Object[] {-amount});
        if (x.isSuspended()) {
            x.suspend(new Frame_I1(BuyerStep.STEP, BuyerStep.BUY_STOCK, total));
            return false;
        }
        return taken(total, x);
    }

    boolean taken(int total, Execution x) {
        if (!x.takeBoolean()) {
            return false;
        }
        balance -= total;
        return true;
    }

    int total(@Nullable Shelf shelf, int pieces, int from, int sum, Execution x) {
        int total = sum;
        for (int i = from; i < pieces; i++) {
            x.call(shelf, PRICE, NOTHING);
            if (x.isSuspended()) {
                x.suspend(new Frame_I3_L1(BuyerStep.STEP, BuyerStep.TOTAL, pieces, i, total, shelf));
                return 0;
            }
            total += x.takeInt();
        }
        return total;
    }

    int nested(@Nullable Shelf shelf, int depth, Execution x) {
        if (depth == 0) {
            x.call(shelf, PRICE, NOTHING);
            if (x.isSuspended()) {
                x.suspend(new Frame(BuyerStep.STEP, BuyerStep.NESTED_PRICE));
                return 0;
            }
            return x.takeInt();
        }
        int result = nested(shelf, depth - 1, x);
        if (x.isSuspended()) {
            x.suspend(new Frame_I1(BuyerStep.STEP, BuyerStep.NESTED_CALL, depth));
            return 0;
        }
        return result + depth;
    }

    @Override
    public @Nullable Address stateflow$address() {
        return address;
    }

    @Override
    public void stateflow$address(Address address) {
        this.address = address;
    }

    @Override
    public void stateflow$write(ValueOutput out) {
        out.writeObject(name);
        out.writeInt(balance);
    }

    @Override
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        balance = in.readInt();
    }
}
