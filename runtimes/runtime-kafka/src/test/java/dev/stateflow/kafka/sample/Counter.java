package dev.stateflow.kafka.sample;

import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity as compiled, and its application. */
@SuppressWarnings("NullAway") // as in compiled code, what the source declares is not checked again
public final class Counter implements EntityObject {
    public static final CompiledApplication APPLICATION = new CompiledApplication(
            "counting", List.of(Step.STEP), List.of(), List.of(Note.class, Touchy.class, Refusing.class));

    private @Nullable Address stateflow$address;
    private String name = "";
    private int count;

    public Counter(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
        this.name = name;
    }

    public Counter(@Nullable EntityMarker marker) {}

    /** A value. */
    public record Note(String text, List<Integer> numbers) {}

    /** A value that does not take everything. */
    public record Touchy(int number) {
        public Touchy {
            if (number > 5) {
                throw new IllegalArgumentException("too much");
            }
        }
    }

    /** An exception of the application. */
    public static final class Refusing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refusing(String message) {
            super(message);
        }
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
        out.writeInt(count);
    }

    @Override
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        count = in.readInt();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return References.equal(this, other);
    }

    @Override
    public int hashCode() {
        return References.hash(this);
    }

    /** What the compiler generates. */
    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super(
                    "Counter",
                    Counter.class,
                    "",
                    """
                    C\tadd(I)I\tI\t1\tadd\tamount:I
                    C\tnote(Ljava/lang/Object;)Ljava/lang/Object;\tLjava/lang/Object;\t1\tnote\tnote:Ljava/lang/Object;
                    C\tnote(Ljava/lang/Object;I)Ljava/lang/Object;\tLjava/lang/Object;\t1\tnote\tnote:Ljava/lang/Object;\ttimes:I
                    C\tfail()V\tV\t1\tfail
                    C\tset(I)V\tV\t1\tset\tvalue:I
                    C\tset(Ljava/lang/String;)V\tV\t1\tset\tvalue:Ljava/lang/String;
                    C\thidden()V\tV\t0\thidden
                    G\tCounter#count\tI\t0\tcount""",
                    """
                    Counter\tname\tLjava/lang/String;
                    Counter\tcount\tI""",
                    "(Ljava/lang/String;)V\tname:Ljava/lang/String;",
                    "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            throw new AssertionError("Counter never waits");
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Counter counter = (Counter) self;
            return switch (member) {
                case 0 -> counter.count += (Integer) args[0];
                case 1, 2 -> args[0];
                case 3 -> throw new Refusing("no");
                case 4 -> {
                    counter.count = (Integer) args[0];
                    yield null;
                }
                case 5 -> {
                    counter.count = Integer.parseInt((String) args[0]);
                    yield null;
                }
                case 7 -> counter.count;
                default -> null;
            };
        }

        @Override
        public EntityObject blank() {
            return new Counter((EntityMarker) null);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((Counter) instance).name;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Counter) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new Counter((String) Objects.requireNonNull(args[0]));
        }
    }
}
