package dev.stateflow.runtime.core.shop;

import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity without suspendable methods, as compiled. */
public class Item implements EntityObject {
    private @Nullable Address stateflow$address;
    private String name = "";
    private int price;
    private int stock;
    private List<Object> notes = new ArrayList<>();

    public Item(String name, int price) {
        if (price < 0) {
            throw new IllegalArgumentException("price " + price);
        }
        this.name = name;
        this.price = price;
    }

    @SuppressWarnings({"unused", "NullAway"}) // synthetic
    public Item(@Nullable EntityMarker marker) {
        this.notes = null;
    }

    public int price() {
        return price;
    }

    public boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
    }

    /** Changes state, then throws. */
    public void spoil() {
        stock = 0;
        throw new OutOfStock(name, 7);
    }

    /** Keeps and gives a mutable value. */
    public List<Object> note(Object note) {
        notes.add(note);
        return notes;
    }

    /** Gives itself. */
    public Item self() {
        return this;
    }

    @SuppressWarnings("InfiniteRecursion") // that is its purpose
    public void overflow() {
        overflow();
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
        out.writeInt(price);
        out.writeInt(stock);
        out.writeObject(notes);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        price = in.readInt();
        stock = in.readInt();
        notes = (List<Object>) in.readObject();
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

    /** An exception of the application with state and a message of its own. */
    public static class OutOfStock extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String item;
        private final int code;

        public OutOfStock(String item, int code) {
            super("out of stock");
            this.item = item;
            this.code = code;
        }

        @Override
        public String getMessage() {
            return item + " (" + code + ") is " + super.getMessage();
        }
    }

    /** What the compiler generates. */
    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super(
                    "Item",
                    Item.class,
                    "",
                    """
                    C\tprice()I\tI\t1\tprice\treadonly
                    C\tupdateStock(I)Z\tZ\t1\tupdateStock\tamount:I
                    C\tspoil()V\tV\t1\tspoil
                    C\tnote(Ljava/lang/Object;)Ljava/util/List;\tLjava/util/List<Ljava/lang/Object;>;\t1\tnote\tnote:Ljava/lang/Object;
                    C\tself()L;\tLdev/stateflow/runtime/core/shop/Item;\t1\tself
                    C\toverflow()V\tV\t1\toverflow
                    G\tItem#stock\tI\t0\tstock
                    S\tItem#stock\tV\t0\tstock\tanother-word\tvalue:I""",
                    """
                    Item\tname\tLjava/lang/String;
                    Item\tprice\tI
                    Item\tstock\tI
                    Item\tnotes\tLjava/util/List<Ljava/lang/Object;>;""",
                    "(Ljava/lang/String;I)V\tname:Ljava/lang/String;\tprice:I",
                    "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            throw new AssertionError("Item never waits");
        }

        @Override
        @SuppressWarnings("NullAway") // callers pass what the signatures ask for
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Item item = (Item) self;
            return switch (member) {
                case 0 -> item.price();
                case 1 -> item.updateStock((Integer) args[0]);
                case 2 -> {
                    item.spoil();
                    yield null;
                }
                case 3 -> item.note(args[0]);
                case 4 -> item.self();
                case 5 -> {
                    item.overflow();
                    yield null;
                }
                case 6 -> item.stock;
                case 7 -> {
                    item.stock = (Integer) args[0];
                    yield null;
                }
                default -> throw new AssertionError(member);
            };
        }

        @Override
        public EntityObject blank() {
            return new Item(null);
        }

        @Override
        @SuppressWarnings("NullAway") // a reference after construction with null
        public Object key(EntityObject instance) {
            return ((Item) instance).name;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Item) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new Item((String) Objects.requireNonNull(args[0]), (Integer) Objects.requireNonNull(args[1]));
        }
    }
}
