package dev.stateflow.runtime.local.sample;

import dev.stateflow.frames.Frame_I2_L1;
import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <pre>{@code
 * @Entity class Account {
 *     @Key private final long id;
 *     private int balance;
 *     private final List<Integer> log = new ArrayList<>();
 *     public Account(long id, int balance);
 *     public int balance();
 *     public void deposit(int amount);
 *     public boolean transfer(int amount, Account to) {
 *         if (balance < amount) return false;
 *         balance -= amount;
 *         to.deposit(amount);
 *         return true;
 *     }
 *     public int note(int number);                // how many were noted before
 *     public List<Integer> log();
 *     public void hold();                         // until the test opens the gate
 *     public void transferHeld(int amount, Account to);   // the deposit waits at the gate
 *     public void bounce(int rounds, Account other);      // calls other.balance() that often
 * }
 * }</pre>
 */
// the synthetic constructor leaves fields unset, as it should; the switches are as plain as generated code
@SuppressWarnings({"NullAway", "StatementSwitchToExpressionSwitch"})
public final class Account extends Addressed {
    private long id;
    private int balance;
    private List<Integer> log;

    public Account(EntityMarker marker) {}

    public Account(long id, int balance) {
        this.id = id;
        this.balance = balance;
        this.log = new ArrayList<>();
    }

    @Override
    public void stateflow$write(ValueOutput out) {
        out.writeLong(id);
        out.writeInt(balance);
        out.writeObject(log);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void stateflow$read(ValueInput in) {
        id = in.readLong();
        balance = in.readInt();
        log = (List<Integer>) in.readObject();
    }

    /** For tests only: the balance, without a call. */
    public int peek() {
        return balance;
    }

    boolean transfer(int amount, @Nullable Account to, @Nullable Frame frame, Execution x) {
        if (frame == null) {
            if (balance < amount) {
                return false;
            }
            balance -= amount;
            x.call(to, "deposit(I)V", new Object[] {amount});
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 0, amount, 0, null));
                return false;
            }
        }
        x.takeVoid();
        return true;
    }

    void transferHeld(int amount, @Nullable Account to, @Nullable Frame frame, Execution x) {
        if (frame == null) {
            balance -= amount;
            x.call(to, "depositHeld(I)V", new Object[] {amount});
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 1, amount, 0, null));
                return;
            }
        }
        x.takeVoid();
    }

    void bounce(int rounds, @Nullable Account other, @Nullable Frame frame, Execution x) {
        int i = 0;
        if (frame instanceof Frame_I2_L1 slots) {
            rounds = slots.i0;
            i = slots.i1 + 1;
            other = (Account) slots.l0;
            x.takeInt();
        }
        for (; i < rounds; i++) {
            x.call(other, "balance()I", new Object[0]);
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 2, rounds, i, other));
                return;
            }
            x.takeInt();
        }
    }

    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super("Account", Account.class, """
                    transfer\t(ILdev/stateflow/runtime/local/sample/Account;)Z\t1\t\t\tamount:I\t$0:I\t$1:Ljava/lang/Object;
                    transferHeld\t(ILdev/stateflow/runtime/local/sample/Account;)V\t2\t\t\tamount:I\t$0:I\t$1:Ljava/lang/Object;
                    bounce\t(ILdev/stateflow/runtime/local/sample/Account;)V\t3\t\t\trounds:I\ti:I\tother:Ldev/stateflow/runtime/local/sample/Account;""", """
                    C\tbalance()I\tI\t1\tbalance
                    C\tdeposit(I)V\tV\t1\tdeposit\tamount:I
                    C\ttransfer(ILdev/stateflow/runtime/local/sample/Account;)Z\tZ\t1\ttransfer\tamount:I\tto:Ldev/stateflow/runtime/local/sample/Account;
                    C\tnote(I)I\tI\t1\tnote\tnumber:I
                    C\tlog()Ljava/util/List;\tLjava/util/List<Ljava/lang/Integer;>;\t1\tlog
                    C\thold()V\tV\t1\thold
                    C\ttransferHeld(ILdev/stateflow/runtime/local/sample/Account;)V\tV\t1\ttransferHeld\tamount:I\tto:Ldev/stateflow/runtime/local/sample/Account;
                    C\tdepositHeld(I)V\tV\t1\tdepositHeld\tamount:I
                    C\tbounce(ILdev/stateflow/runtime/local/sample/Account;)V\tV\t1\tbounce\trounds:I\tother:Ldev/stateflow/runtime/local/sample/Account;""", """
                    dev.stateflow.runtime.local.sample.Account\tid\tJ
                    dev.stateflow.runtime.local.sample.Account\tbalance\tI
                    dev.stateflow.runtime.local.sample.Account\tlog\tLjava/util/List<Ljava/lang/Integer;>;""", "(JI)V\tid:J\tbalance:I", "F\tid\tJ");
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Account account = (Account) self;
            switch (member) {
                case 0:
                    return account.balance;
                case 1:
                    account.balance += (Integer) args[0];
                    return null;
                case 2:
                    return account.transfer((Integer) args[0], (Account) args[1], null, x);
                case 3:
                    account.log.add((Integer) args[0]);
                    return account.log.size() - 1;
                case 4:
                    return account.log;
                case 5:
                    Gate.pass();
                    return null;
                case 6:
                    account.transferHeld((Integer) args[0], (Account) args[1], null, x);
                    return null;
                case 7:
                    Gate.pass();
                    account.balance += (Integer) args[0];
                    return null;
                case 8:
                    account.bounce((Integer) args[0], (Account) args[1], null, x);
                    return null;
                default:
                    throw new IllegalArgumentException("member " + member);
            }
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            Account self = (Account) x.self();
            switch (frame.point) {
                case 0:
                    return self.transfer(0, null, frame, x);
                case 1:
                    self.transferHeld(0, null, frame, x);
                    return null;
                case 2:
                    self.bounce(0, null, frame, x);
                    return null;
                default:
                    throw new IllegalArgumentException("point " + frame.point);
            }
        }

        @Override
        public EntityObject blank() {
            return new Account((EntityMarker) null);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((Account) instance).id;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Account) reference).id = (Long) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new Account((Long) args[0], (Integer) args[1]);
        }
    }
}
