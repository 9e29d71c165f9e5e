package dev.stateflow.benchmarks.byhand;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The callee, written by hand. It never suspends. */
public final class Shelf implements EntityObject {
    private @Nullable Address address;
    private @Nullable String name;
    private int price;
    private int stock;

    public Shelf(String name, int price, int stock) {
        this.name = name;
        this.price = price;
        this.stock = stock;
    }

    int price() {
        return price;
    }

    boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
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
        out.writeInt(price);
        out.writeInt(stock);
    }

    @Override
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        price = in.readInt();
        stock = in.readInt();
    }

    /** The step class. */
    public static final class Step extends EntityType {
        /** The one instance. */
        public static final Step STEP = new Step();

        public Step() {
            super(
                    "Shelf",
                    Shelf.class,
                    "",
                    "C\tprice()I\tI\t1\tprice\nC\tupdateStock(I)Z\tZ\t1\tupdateStock\tamount:I",
                    String.join(
                            "\n",
                            Shelf.class.getName() + "\tname\tLjava/lang/String;",
                            Shelf.class.getName() + "\tprice\tI",
                            Shelf.class.getName() + "\tstock\tI"),
                    "(Ljava/lang/String;II)V\tname:Ljava/lang/String;\tprice:I\tstock:I",
                    "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Shelf shelf = (Shelf) self;
            return switch (member) {
                case 0 -> shelf.price();
                case 1 -> shelf.updateStock((Integer) Objects.requireNonNull(args[0]));
                default -> throw new IllegalArgumentException("member " + member);
            };
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            throw new IllegalArgumentException("point " + frame.point);
        }

        @Override
        public EntityObject blank() {
            return new Shelf("", 0, 0);
        }

        @Override
        public Object key(EntityObject instance) {
            return Objects.requireNonNull(((Shelf) instance).name);
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Shelf) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new Shelf(
                    (String) Objects.requireNonNull(args[0]), (Integer) Objects.requireNonNull(args[1]), (Integer)
                            Objects.requireNonNull(args[2]));
        }
    }
}
