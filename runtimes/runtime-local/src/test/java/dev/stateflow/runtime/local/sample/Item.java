package dev.stateflow.runtime.local.sample;

import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/**
 * <pre>{@code
 * @Entity class Item {
 *     @Key private final String name;
 *     private int price, stock;
 *     public Item(String name, int price);
 *     public Item(String name, int price, int stock);
 *     public int price();
 *     public boolean updateStock(int amount);      // false if there is too little
 *     public String pad(int width); String pad(long width); String pad(String with); String pad(int width, String with);
 *     public Item self();
 * }
 * }</pre>
 */
@SuppressWarnings("NullAway") // the synthetic constructor leaves fields unset, as it should
public class Item extends Addressed {
    private String name;
    private int price;
    private int stock;

    public Item(EntityMarker marker) {}

    public Item(String name, int price, int stock) {
        if (price < 0) {
            throw new IllegalArgumentException("negative price: " + price);
        }
        this.name = name;
        this.price = price;
        this.stock = stock;
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

    boolean updateStock(int amount) {
        if (stock + amount < 0) {
            return false;
        }
        stock += amount;
        return true;
    }

    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super("Item", Item.class, "", """
                    C\tprice()I\tI\t1\tprice
                    C\tupdateStock(I)Z\tZ\t1\tupdateStock\tamount:I
                    C\tpad(I)Ljava/lang/String;\tLjava/lang/String;\t1\tpad\twidth:I
                    C\tpad(J)Ljava/lang/String;\tLjava/lang/String;\t1\tpad\twidth:J
                    C\tpad(Ljava/lang/String;)Ljava/lang/String;\tLjava/lang/String;\t1\tpad\twith:Ljava/lang/String;
                    C\tpad(ILjava/lang/String;)Ljava/lang/String;\tLjava/lang/String;\t1\tpad\twidth:I\twith:Ljava/lang/String;
                    C\tself()Ldev/stateflow/runtime/local/sample/Item;\tLdev/stateflow/runtime/local/sample/Item;\t1\tself
                    C\thidden()V\tV\t0\thidden
                    G\tdev.stateflow.runtime.local.sample.Item#stock\tI\t0\tstock""".replace("\r", ""), """
                    dev.stateflow.runtime.local.sample.Item\tname\tLjava/lang/String;
                    dev.stateflow.runtime.local.sample.Item\tprice\tI
                    dev.stateflow.runtime.local.sample.Item\tstock\tI""", """
                    (Ljava/lang/String;I)V\tname:Ljava/lang/String;\tprice:I
                    (Ljava/lang/String;II)V\tname:Ljava/lang/String;\tprice:I\tstock:I""", "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Item item = (Item) self;
            return switch (member) {
                case 0 -> item.price;
                case 1 -> item.updateStock((Integer) args[0]);
                case 2 -> "int " + args[0];
                case 3 -> "long " + args[0];
                case 4 -> "String " + args[0];
                case 5 -> "both " + args[0] + " " + args[1];
                case 6 -> item;
                case 8 -> item.stock;
                default -> throw new IllegalArgumentException("member " + member);
            };
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            throw new IllegalArgumentException("point " + frame.point);
        }

        @Override
        public EntityObject blank() {
            return new Item((EntityMarker) null);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((Item) instance).name;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Item) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return switch (constructor) {
                case 0 -> new Item((String) args[0], (Integer) args[1], 0);
                case 1 -> new Item((String) args[0], (Integer) args[1], (Integer) args[2]);
                default -> throw new IllegalArgumentException("constructor " + constructor);
            };
        }
    }
}
