package dev.stateflow.runtime.core.shop;

import dev.stateflow.frames.Frame;
import dev.stateflow.frames.Frame_I1;
import dev.stateflow.frames.Frame_I1_L1;
import dev.stateflow.frames.Frame_I2_L1;
import dev.stateflow.frames.Frame_L1;
import dev.stateflow.frames.Frame_L2;
import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Iteration;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity whose methods wait for others, as compiled. The frame class of no values is named like the abstract one. */
@SuppressWarnings("NullAway") // as in compiled code, what the source declares is not checked again
public class User implements EntityObject {
    private @Nullable Address stateflow$address;
    private String name = "";
    private int balance = 100;
    private List<Item> items = new ArrayList<>();

    public User(String name) {
        this.name = name;
    }

    public User(@Nullable EntityMarker marker) {
        this.items = null;
        this.balance = 0;
    }

    /**
     * <pre>
     * int total = amount * item.price();
     * if (balance &lt; total) return false;
     * if (!item.updateStock(-amount)) return false;
     * balance -= total;
     * items.add(item);
     * return true;
     * </pre>
     */
    public boolean buy(Item item, int amount, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        int total;
        if (frame == null || frame.point == 0) {
            int left;
            if (frame == null) {
                left = amount;
                x.call(item, "price()I", new Object[0]);
                if (x.isSuspended()) {
                    x.suspend(new Frame_I2_L1(Step.STEP, 0, amount, left, item));
                    return false;
                }
            } else {
                Frame_I2_L1 saved = (Frame_I2_L1) frame;
                amount = saved.i0;
                left = saved.i1;
                item = (Item) saved.l0;
            }
            total = left * x.takeInt();
            if (balance < total) {
                return false;
            }
            x.call(item, "updateStock(I)Z", new Object[] {-amount});
            if (x.isSuspended()) {
                x.suspend(new Frame_I1_L1(Step.STEP, 1, total, item));
                return false;
            }
        } else {
            Frame_I1_L1 saved = (Frame_I1_L1) frame;
            total = saved.i0;
            item = (Item) saved.l0;
        }
        if (!x.takeBoolean()) {
            return false;
        }
        balance -= total;
        items.add(item);
        return true;
    }

    /** {@code for (Item item : items) sum += item.price(); return sum;} with {@code items} as given. */
    public int sum(List<Item> given, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        int sum;
        Iterator<?> iterator;
        if (frame == null) {
            sum = 0;
            iterator = Iteration.iterator(given);
        } else {
            Frame_I1_L1 saved = (Frame_I1_L1) frame;
            sum = saved.i0 + x.takeInt();
            iterator = (Iterator<?>) saved.l0;
        }
        while (iterator.hasNext()) {
            x.call(iterator.next(), "price()I", new Object[0]);
            if (x.isSuspended()) {
                x.suspend(new Frame_I1_L1(Step.STEP, 2, sum, iterator));
                return 0;
            }
            sum += x.takeInt();
        }
        return sum;
    }

    /** {@code return depth == 0 ? item.price() : 1 + deep(depth - 1, item);}: a stack of frames. */
    public int deep(int depth, Item item, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        if (frame == null) {
            if (depth > 0) {
                int below = deep(depth - 1, item, null, x);
                if (x.isSuspended()) {
                    x.suspend(new Frame(Step.STEP, 4));
                    return 0;
                }
                return 1 + below;
            }
            x.call(item, "price()I", new Object[0]);
            if (x.isSuspended()) {
                x.suspend(new Frame(Step.STEP, 3));
                return 0;
            }
        }
        return frame != null && frame.point == 4 ? 1 + x.takeInt() : x.takeInt();
    }

    /** {@code return depth == 0 ? 0 : 1 + self.far(depth - 1, self);} with a reference to itself: as many waiting calls. */
    public int far(int depth, User self, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        if (frame == null) {
            if (depth == 0) {
                return 0;
            }
            x.call(self, "far(ILUser;)I", new Object[] {depth - 1, self});
            if (x.isSuspended()) {
                x.suspend(new Frame_I1(Step.STEP, 5, 1));
                return 0;
            }
            return 1 + x.takeInt();
        }
        return ((Frame_I1) frame).i0 + x.takeInt();
    }

    /** {@code try { item.spoil(); return "fine"; } catch (OutOfStock e) { return e.getMessage(); }} */
    public String trySpoil(Item item, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        try {
            if (frame == null) {
                x.call(item, "spoil()V", new Object[0]);
                if (x.isSuspended()) {
                    x.suspend(new Frame_L1(Step.STEP, 6, item));
                    return "";
                }
            }
            x.takeVoid();
            return "fine";
        } catch (Item.OutOfStock e) {
            return e.getMessage();
        }
    }

    /** {@code Item item = new Item(key, price); item.stock = 5; return item;} */
    public Item open(String key, int price, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        Item item;
        if (frame == null) {
            item = new Item(key, price);
            x.create(item);
            if (x.isSuspended()) {
                x.suspend(new Frame_L1(Step.STEP, 7, item));
                return null;
            }
        } else {
            item = (Item) (frame.point == 7 ? ((Frame_L1) frame).l0 : ((Frame_L2) frame).l0);
        }
        x.takeVoid();
        if (frame == null || frame.point == 7) {
            x.set(item, "Item#stock", 5);
            if (x.isSuspended()) {
                x.suspend(new Frame_L2(Step.STEP, 8, item, this));
                return null;
            }
            x.takeVoid();
        }
        return item;
    }

    /** {@code Entities.delete(this); balance++; return balance;} */
    public int close(dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        if (frame == null) {
            x.delete(this);
            if (x.isSuspended()) {
                x.suspend(new Frame_L1(Step.STEP, 9, this));
                return 0;
            }
        }
        x.takeVoid();
        balance++;
        return balance;
    }

    /** {@code return Entities.exists(entity);} */
    public boolean knows(Object entity, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        if (frame == null) {
            x.exists(entity);
            if (x.isSuspended()) {
                x.suspend(new Frame(Step.STEP, 10));
                return false;
            }
        }
        return x.takeBoolean();
    }

    /** {@code list.add(1); Object result = item.note(list); list.add(2); return result;} */
    public Object share(
            Item item, List<Object> list, dev.stateflow.runtime.core.abi.@Nullable Frame frame, Execution x) {
        if (frame == null) {
            list.add(1);
            x.call(item, "note(Ljava/lang/Object;)Ljava/util/List;", new Object[] {list});
            if (x.isSuspended()) {
                x.suspend(new Frame_L1(Step.STEP, 11, list));
                return null;
            }
        } else {
            @SuppressWarnings("unchecked")
            List<Object> saved = (List<Object>) ((Frame_L1) frame).l0;
            list = saved;
        }
        Object result = x.takeObject();
        list.add(2);
        return result;
    }

    @Override
    public @Nullable Address stateflow$address() {
        return stateflow$address;
    }

    @Override
    public void stateflow$address(Address address) {
        this.stateflow$address = address;
    }

    @Override
    public void stateflow$write(ValueOutput out) {
        out.writeObject(name);
        out.writeInt(balance);
        out.writeObject(items);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        balance = in.readInt();
        items = (List<Item>) in.readObject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return References.equal(this, other);
    }

    @Override
    public int hashCode() {
        return References.hash(this);
    }

    @Override
    public String toString() {
        return References.print(this);
    }

    /** What the compiler generates. */
    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super(
                    "User",
                    User.class,
                    """
                    buy\t(LItem;I)Z\t12\t\t\tamount:I\t$0:I\titem:LItem;
                    buy\t(LItem;I)Z\t14\t\t\ttotal:I\titem:LItem;
                    sum\t(Ljava/util/List;)I\t20\t\t\tsum:I\t$0:Ljava/util/Iterator;
                    deep\t(ILItem;)I\t30\t\t
                    deep\t(ILItem;)I\t30\t\t
                    far\t(ILUser;)I\t40\t\t\t$0:I
                    trySpoil\t(LItem;)Ljava/lang/String;\t50\t\t\titem:LItem;
                    open\t(Ljava/lang/String;I)LItem;\t60\t\t\titem:LItem;
                    open\t(Ljava/lang/String;I)LItem;\t61\t\t\titem:LItem;\tme:LUser;
                    close\t()I\t70\t\t\tme:LUser;
                    knows\t(Ljava/lang/Object;)Z\t80\t\t
                    share\t(LItem;Ljava/util/List;)Ljava/lang/Object;\t90\t\t\tlist:Ljava/util/List;""",
                    """
                    C\tbuy(LItem;I)Z\tZ\t1\tbuy\titem:LItem;\tamount:I
                    C\tsum(Ljava/util/List;)I\tI\t1\tsum\titems:Ljava/util/List<LItem;>;
                    C\tdeep(ILItem;)I\tI\t1\tdeep\tdepth:I\titem:LItem;
                    C\tfar(ILUser;)I\tI\t1\tfar\tdepth:I\tself:LUser;
                    C\ttrySpoil(LItem;)Ljava/lang/String;\tLjava/lang/String;\t1\ttrySpoil\titem:LItem;
                    C\topen(Ljava/lang/String;I)LItem;\tLItem;\t1\topen\tkey:Ljava/lang/String;\tprice:I
                    C\tclose()I\tI\t1\tclose
                    C\tknows(Ljava/lang/Object;)Z\tZ\t1\tknows\tentity:Ljava/lang/Object;
                    C\tshare(LItem;Ljava/util/List;)Ljava/lang/Object;\tLjava/lang/Object;\t1\tshare\titem:LItem;\tlist:Ljava/util/List<Ljava/lang/Object;>;
                    G\tUser#balance\tI\t0\tbalance
                    G\tUser#items\tLjava/util/List<LItem;>;\t0\titems""",
                    """
                    User\tname\tLjava/lang/String;
                    User\tbalance\tI
                    User\titems\tLjava/util/List<LItem;>;""",
                    "(Ljava/lang/String;)V\tname:Ljava/lang/String;",
                    "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object resume(dev.stateflow.runtime.core.abi.Frame frame, Execution x) {
            User user = (User) x.self();
            return switch (frame.point) {
                case 0, 1 -> user.buy(null, 0, frame, x);
                case 2 -> user.sum(null, frame, x);
                case 3, 4 -> user.deep(0, null, frame, x);
                case 5 -> user.far(0, null, frame, x);
                case 6 -> user.trySpoil(null, frame, x);
                case 7, 8 -> user.open(null, 0, frame, x);
                case 9 -> user.close(frame, x);
                case 10 -> user.knows(null, frame, x);
                case 11 -> user.share(null, null, frame, x);
                default -> throw new AssertionError(frame.point);
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            User user = (User) self;
            return switch (member) {
                case 0 -> user.buy((Item) args[0], (Integer) args[1], null, x);
                case 1 -> user.sum((List<Item>) args[0], null, x);
                case 2 -> user.deep((Integer) args[0], (Item) args[1], null, x);
                case 3 -> user.far((Integer) args[0], (User) args[1], null, x);
                case 4 -> user.trySpoil((Item) args[0], null, x);
                case 5 -> user.open((String) args[0], (Integer) args[1], null, x);
                case 6 -> user.close(null, x);
                case 7 -> user.knows(args[0], null, x);
                case 8 -> user.share((Item) args[0], (List<Object>) args[1], null, x);
                case 9 -> user.balance;
                case 10 -> user.items;
                default -> throw new AssertionError(member);
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
            return new User((String) Objects.requireNonNull(args[0]));
        }
    }
}
