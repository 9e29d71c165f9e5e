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
 * interface Named { String title(); }
 * record Sku(String country, Kind kind, int number) {}
 * @Entity abstract class Product implements Named { @Key protected final Sku sku; ... abstract String title(); }
 * @Entity class Book extends Product { public Book(Sku sku) }
 * @Entity class Toy extends Product { public Toy(Sku sku) }
 * }</pre>
 */
@SuppressWarnings("NullAway") // the synthetic constructor leaves fields unset, as it should
public abstract class Product extends Addressed implements Named {
    /** Part of a key. */
    public enum Kind {
        BOOK,
        TOY
    }

    /** A record key. */
    public record Sku(String country, Kind kind, int number) {}

    private static final String MEMBERS = "C\ttitle()Ljava/lang/String;\tLjava/lang/String;\t1\ttitle";
    private static final String STATE =
            "dev.stateflow.runtime.local.sample.Product\tsku\tLdev/stateflow/runtime/local/sample/Product$Sku;";
    private static final String CONSTRUCTOR =
            "(Ldev/stateflow/runtime/local/sample/Product$Sku;)V\tsku:Ldev/stateflow/runtime/local/sample/Product$Sku;";
    private static final String KEY = "F\tsku\tLdev/stateflow/runtime/local/sample/Product$Sku;";

    protected Sku sku;

    public Product(EntityMarker marker) {}

    protected Product(Sku sku) {
        this.sku = sku;
    }

    abstract String title();

    @Override
    public void stateflow$write(ValueOutput out) {
        out.writeObject(sku);
    }

    @Override
    public void stateflow$read(ValueInput in) {
        sku = (Sku) in.readObject();
    }

    /** The common part of the three step classes. */
    abstract static class ProductStep extends EntityType {
        ProductStep(String name, Class<?> type, String constructors) {
            super(name, type, "", MEMBERS, STATE, constructors, KEY);
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            return ((Product) self).title();
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            throw new IllegalArgumentException("point " + frame.point);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((Product) instance).sku;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Product) reference).sku = (Sku) key;
        }
    }

    public static final class Step extends ProductStep {
        public static final Step STEP = new Step();

        public Step() {
            super("Product", Product.class, "");
        }

        @Override
        public EntityObject blank() {
            throw new UnsupportedOperationException("Product is abstract");
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            throw new UnsupportedOperationException("Product is abstract");
        }
    }

    public static final class Book extends Product {
        public Book(EntityMarker marker) {
            super(marker);
        }

        public Book(Sku sku) {
            super(sku);
        }

        @Override
        String title() {
            return "book " + sku.number();
        }

        public static final class Step extends ProductStep {
            public static final Step STEP = new Step();

            public Step() {
                super("Book", Book.class, CONSTRUCTOR);
            }

            @Override
            public EntityObject blank() {
                return new Book((EntityMarker) null);
            }

            @Override
            public EntityObject construct(int constructor, @Nullable Object[] args) {
                return new Book((Sku) args[0]);
            }
        }
    }

    public static final class Toy extends Product {
        public Toy(EntityMarker marker) {
            super(marker);
        }

        public Toy(Sku sku) {
            super(sku);
        }

        @Override
        String title() {
            return "toy " + sku.number();
        }

        public static final class Step extends ProductStep {
            public static final Step STEP = new Step();

            public Step() {
                super("Toy", Toy.class, CONSTRUCTOR);
            }

            @Override
            public EntityObject blank() {
                return new Toy((EntityMarker) null);
            }

            @Override
            public EntityObject construct(int constructor, @Nullable Object[] args) {
                return new Toy((Sku) args[0]);
            }
        }
    }
}
