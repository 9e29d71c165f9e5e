package dev.stateflow.benchmarks.byhand;

import dev.stateflow.frames.Frame_I1;
import dev.stateflow.frames.Frame_I1_L1;
import dev.stateflow.frames.Frame_I3_L1;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step class of {@link Buyer}, written by hand. */
public final class BuyerStep extends EntityType {
    static final int ASK = 0;
    static final int BUY_PRICE = 1;
    static final int BUY_STOCK = 2;
    static final int TOTAL = 3;
    static final int NESTED_PRICE = 4;
    static final int NESTED_CALL = 5;

    /** The one instance. */
    public static final BuyerStep STEP = new BuyerStep();

    public BuyerStep() {
        super(
                "Buyer",
                Buyer.class,
                pointsTable(),
                membersTable(),
                stateTable(),
                constructorsTable(),
                "F\tname\tLjava/lang/String;");
    }

    private static String shelfType() {
        return "L" + Shelf.class.getName().replace('.', '/') + ";";
    }

    private static String pointsTable() {
        String shelf = shelfType();
        return String.join(
                "\n",
                "ask\t(" + shelf + "I)I\t24\t\t\tsurcharge:I",
                "buy\t(" + shelf + "I)Z\t29\t\t\tamount:I\tshelf:" + shelf,
                "buy\t(" + shelf + "I)Z\t33\t\t\ttotal:I",
                "total\t(" + shelf + "I)I\t44\t\t\tpieces:I\ti:I\ttotal:I\tshelf:" + shelf,
                "nested\t(" + shelf + "I)I\t52\t\t",
                "nested\t(" + shelf + "I)I\t54\t\t\tdepth:I");
    }

    private static String membersTable() {
        String shelf = shelfType();
        return String.join(
                "\n",
                "C\task(" + shelf + "I)I\tI\t1\task\tshelf:" + shelf + "\tsurcharge:I",
                "C\tbuy(" + shelf + "I)Z\tZ\t1\tbuy\tshelf:" + shelf + "\tamount:I",
                "C\ttotal(" + shelf + "I)I\tI\t1\ttotal\tshelf:" + shelf + "\tpieces:I",
                "C\tnested(" + shelf + "I)I\tI\t1\tnested\tshelf:" + shelf + "\tdepth:I");
    }

    private static String stateTable() {
        return Buyer.class.getName() + "\tname\tLjava/lang/String;\n" + Buyer.class.getName() + "\tbalance\tI";
    }

    private static String constructorsTable() {
        return "(Ljava/lang/String;I)V\tname:Ljava/lang/String;\tbalance:I";
    }

    @Override
    public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
        Buyer buyer = (Buyer) self;
        Shelf shelf = (Shelf) args[0];
        int number = (Integer) Objects.requireNonNull(args[1]);
        return switch (member) {
            case 0 -> boxed(buyer.ask(shelf, number, x), x);
            case 1 -> boxed(buyer.buy(shelf, number, x), x);
            case 2 -> boxed(buyer.total(shelf, number, 0, 0, x), x);
            case 3 -> boxed(buyer.nested(shelf, number, x), x);
            default -> throw new IllegalArgumentException("member " + member);
        };
    }

    @Override
    public @Nullable Object resume(Frame frame, Execution x) {
        Buyer buyer = (Buyer) x.self();
        return switch (frame.point) {
            case ASK -> buyer.asked(((Frame_I1) frame).i0, x);
            case BUY_PRICE -> {
                Frame_I1_L1 f = (Frame_I1_L1) frame;
                yield boxed(buyer.priced((Shelf) f.l0, f.i0, x), x);
            }
            case BUY_STOCK -> buyer.taken(((Frame_I1) frame).i0, x);
            case TOTAL -> {
                Frame_I3_L1 f = (Frame_I3_L1) frame;
                yield boxed(buyer.total((Shelf) f.l0, f.i0, f.i1 + 1, f.i2 + x.takeInt(), x), x);
            }
            case NESTED_PRICE -> x.takeInt();
            case NESTED_CALL -> x.takeInt() + ((Frame_I1) frame).i0;
            default -> throw new IllegalArgumentException("point " + frame.point);
        };
    }

    private static @Nullable Object boxed(int result, Execution x) {
        return x.isSuspended() ? null : (Object) result;
    }

    private static @Nullable Object boxed(boolean result, Execution x) {
        return x.isSuspended() ? null : (Object) result;
    }

    @Override
    public EntityObject blank() {
        return new Buyer("", 0);
    }

    @Override
    public Object key(EntityObject instance) {
        return Objects.requireNonNull(((Buyer) instance).name);
    }

    @Override
    public void key(EntityObject reference, Object key) {
        ((Buyer) reference).name = (String) key;
    }

    @Override
    public EntityObject construct(int constructor, @Nullable Object[] args) {
        return new Buyer((String) Objects.requireNonNull(args[0]), (Integer) Objects.requireNonNull(args[1]));
    }
}
