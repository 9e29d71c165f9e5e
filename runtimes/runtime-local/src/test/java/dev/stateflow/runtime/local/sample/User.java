package dev.stateflow.runtime.local.sample;

import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.frames.Frame_I2_L1;
import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <pre>{@code
 * @Entity class User {
 *     @Key private final String name;
 *     private int balance;
 *     public User(String name);
 *     public User(String name, int balance);
 *     public void deposit(int amount);
 *     public boolean buy(Item item, int amount) {
 *         int total = amount * item.price();
 *         if (balance < total) return false;
 *         if (!item.updateStock(-amount)) return false;
 *         balance -= total;
 *         return true;
 *     }
 *     public int total(List<Item> items) { int t = 0; for (int i = 0; ...) t += items.get(i).price(); return t; }
 *     public Item open(String name, int price) { return new Item(name, price); }
 *     public Basket echo(Basket basket);
 *     public Product pick(List<Product> products);
 *     public void fail(String message) throws Refused;
 *     public void lose();                         // throws an EntityNotFoundException of its own
 *     public <T> T generic(T value, List<? extends Item> items, BigDecimal number);
 *     public Object anything(Object value);
 *     public String either(String text); String either(Item item);
 * }
 * }</pre>
 */
// the synthetic constructor leaves fields unset, as it should; the switches are as plain as generated code
@SuppressWarnings({"NullAway", "StatementSwitchToExpressionSwitch"})
public final class User extends Addressed {
    /** A checked exception of the application. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    private String name;
    private int balance;

    public User(EntityMarker marker) {}

    public User(String name, int balance) {
        this.name = name;
        this.balance = balance;
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

    boolean buy(@Nullable Item item, int amount, @Nullable Frame frame, Execution x) {
        int total;
        if (frame == null) {
            x.call(item, "price()I", new Object[0]);
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 0, amount, 0, item));
                return false;
            }
        }
        if (frame == null || frame.point == 0) {
            if (frame instanceof Frame_I2_L1 slots) {
                amount = slots.i0;
                item = (Item) slots.l0;
            }
            total = amount * x.takeInt();
            if (balance < total) {
                return false;
            }
            x.call(item, "updateStock(I)Z", new Object[] {-amount});
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 1, total, 0, null));
                return false;
            }
        } else {
            total = ((Frame_I2_L1) frame).i0;
        }
        if (!x.takeBoolean()) {
            return false;
        }
        balance -= total;
        return true;
    }

    int total(@Nullable List<Item> items, @Nullable Frame frame, Execution x) {
        int total = 0;
        int i = 0;
        if (frame instanceof Frame_I2_L1 slots) {
            @SuppressWarnings("unchecked")
            List<Item> restored = (List<Item>) slots.l0;
            items = restored;
            total = slots.i0 + x.takeInt();
            i = slots.i1 + 1;
        }
        for (; i < items.size(); i++) {
            x.call(items.get(i), "price()I", new Object[0]);
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 2, total, i, items));
                return 0;
            }
            total += x.takeInt();
        }
        return total;
    }

    @Nullable
    Item open(@Nullable String item, int price, @Nullable Frame frame, Execution x) {
        Item fresh;
        if (frame instanceof Frame_I2_L1 slots) {
            fresh = (Item) slots.l0;
        } else {
            fresh = new Item(item, price, 1);
            x.create(fresh);
            if (x.isSuspended()) {
                x.suspend(new Frame_I2_L1(Step.STEP, 3, 0, 0, fresh));
                return null;
            }
        }
        x.takeVoid();
        return fresh;
    }

    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super("User", User.class, """
                    buy\t(Ldev/stateflow/runtime/local/sample/Item;I)Z\t1\t\t\tamount:I\t$0:I\titem:Ldev/stateflow/runtime/local/sample/Item;
                    buy\t(Ldev/stateflow/runtime/local/sample/Item;I)Z\t2\t\t\ttotal:I\t$0:I\t$1:Ljava/lang/Object;
                    total\t(Ljava/util/List;)I\t3\t\t\ttotal:I\ti:I\titems:Ljava/util/List;
                    open\t(Ljava/lang/String;I)Ldev/stateflow/runtime/local/sample/Item;\t4\t\t\t$0:I\t$1:I\tfresh:Ldev/stateflow/runtime/local/sample/Item;""", """
                    C\tdeposit(I)V\tV\t1\tdeposit\tamount:I
                    C\tbuy(Ldev/stateflow/runtime/local/sample/Item;I)Z\tZ\t1\tbuy\titem:Ldev/stateflow/runtime/local/sample/Item;\tamount:I
                    C\ttotal(Ljava/util/List;)I\tI\t1\ttotal\titems:Ljava/util/List<Ldev/stateflow/runtime/local/sample/Item;>;
                    C\topen(Ljava/lang/String;I)Ldev/stateflow/runtime/local/sample/Item;\tLdev/stateflow/runtime/local/sample/Item;\t1\topen\tname:Ljava/lang/String;\tprice:I
                    C\techo(Ldev/stateflow/runtime/local/sample/Basket;)Ldev/stateflow/runtime/local/sample/Basket;\tLdev/stateflow/runtime/local/sample/Basket;\t1\techo\tbasket:Ldev/stateflow/runtime/local/sample/Basket;
                    C\tpick(Ljava/util/List;)Ldev/stateflow/runtime/local/sample/Product;\tLdev/stateflow/runtime/local/sample/Product;\t1\tpick\tproducts:Ljava/util/List<Ldev/stateflow/runtime/local/sample/Product;>;
                    C\tfail(Ljava/lang/String;)V\tV\t1\tfail\tmessage:Ljava/lang/String;
                    C\tlose()V\tV\t1\tlose
                    C\tgeneric(Ljava/lang/Object;Ljava/util/List;Ljava/math/BigDecimal;)Ljava/lang/Object;\tTT;\t1\tgeneric\tvalue:TT;\titems:Ljava/util/List<+Ldev/stateflow/runtime/local/sample/Item;>;\tnumber:Ljava/math/BigDecimal;
                    C\tanything(Ljava/lang/Object;)Ljava/lang/Object;\tLjava/lang/Object;\t1\tanything\tvalue:Ljava/lang/Object;
                    C\teither(Ljava/lang/String;)Ljava/lang/String;\tLjava/lang/String;\t1\teither\ttext:Ljava/lang/String;
                    C\teither(Ldev/stateflow/runtime/local/sample/Item;)Ljava/lang/String;\tLjava/lang/String;\t1\teither\titem:Ldev/stateflow/runtime/local/sample/Item;""", """
                    dev.stateflow.runtime.local.sample.User\tname\tLjava/lang/String;
                    dev.stateflow.runtime.local.sample.User\tbalance\tI""", """
                    (Ljava/lang/String;)V\tname:Ljava/lang/String;
                    (Ljava/lang/String;I)V\tname:Ljava/lang/String;\tbalance:I""", "F\tname\tLjava/lang/String;");
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x)
                throws Throwable {
            User user = (User) self;
            switch (member) {
                case 0:
                    user.balance += (Integer) args[0];
                    return null;
                case 1:
                    return user.buy((Item) args[0], (Integer) args[1], null, x);
                case 2:
                    return user.total((List<Item>) args[0], null, x);
                case 3:
                    return user.open((String) args[0], (Integer) args[1], null, x);
                case 4:
                    return args[0];
                case 5:
                    return ((List<Product>) args[0]).get(0);
                case 6:
                    throw new Refused((String) args[0]);
                case 7:
                    throw new EntityNotFoundException("Item[the one] does not exist");
                case 8:
                    return List.of(String.valueOf(args[0]), args[1], ((BigDecimal) args[2]).toString());
                case 9:
                    return args[0];
                case 10:
                    return "text";
                case 11:
                    return "item";
                default:
                    throw new IllegalArgumentException("member " + member);
            }
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            User self = (User) x.self();
            return switch (frame.point) {
                case 0, 1 -> self.buy(null, 0, frame, x);
                case 2 -> self.total(null, frame, x);
                case 3 -> self.open(null, 0, frame, x);
                default -> throw new IllegalArgumentException("point " + frame.point);
            };
        }

        @Override
        public EntityObject blank() {
            return new User((EntityMarker) null);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((User) instance).name;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((User) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new User((String) args[0], constructor == 0 ? 0 : (Integer) args[1]);
        }
    }
}
