package dev.stateflow.runtime.core.shop;

import dev.stateflow.api.ScheduledCall;
import dev.stateflow.frames.Frame_I1;
import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity that waits for time to pass, as compiled. It is what becomes of
 *
 * <pre>{@code
 * int nap(int millis) {
 *     Entities.sleep(Duration.ofMillis(millis));
 *     naps.add(millis);
 *     return naps.size();
 * }
 *
 * ScheduledCall later(int millis) {
 *     return Entities.schedule(Duration.ofMillis(millis), () -> {
 *         naps.add(-millis);
 *         if (millis == UNLUCKY) throw new IllegalStateException("unlucky");
 *     });
 * }
 * }</pre>
 */
public class Sleeper implements EntityObject {
    private static final int UNLUCKY = 13;

    private @Nullable Address stateflow$address;
    private String name = "";
    private List<Integer> naps = new ArrayList<>();

    public Sleeper(String name) {
        this.name = name;
    }

    @SuppressWarnings({"unused", "NullAway"}) // synthetic
    public Sleeper(@Nullable EntityMarker marker) {}

    int nap(int millis, @Nullable Frame frame, Execution x) {
        if (frame == null) {
            x.sleep(Duration.ofMillis(millis));
            if (x.isSuspended()) {
                x.suspend(new Frame_I1(Step.STEP, 0, millis));
                return 0;
            }
        } else {
            millis = ((Frame_I1) frame).i0;
        }
        x.takeVoid();
        naps.add(millis);
        return naps.size();
    }

    @Nullable
    ScheduledCall later(int millis, @Nullable Frame frame, Execution x) {
        if (frame == null) {
            x.schedule(Duration.ofMillis(millis));
            if (x.isSuspended()) {
                x.fork(new Frame_I1(Step.STEP, 1, millis));
            }
        } else {
            millis = ((Frame_I1) frame).i0;
        }
        ScheduledCall scheduled = (ScheduledCall) x.takeObject();
        if (scheduled == null) {
            naps.add(-millis);
            if (millis == UNLUCKY) {
                throw new IllegalStateException("unlucky");
            }
        }
        return scheduled;
    }

    /** How long it has slept, in the order of waking up. */
    public List<Integer> naps() {
        return naps;
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
        out.writeObject(naps);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public void stateflow$read(ValueInput in) {
        name = (String) in.readObject();
        naps = (List<Integer>) in.readObject();
    }

    /** What the compiler generates. */
    public static final class Step extends EntityType {
        public static final Step STEP = new Step();

        public Step() {
            super(
                    "Sleeper",
                    Sleeper.class,
                    """
                    nap\t(I)I\t20\t\t\tmillis:I
                    later\t(I)Ldev/stateflow/api/ScheduledCall;\t26\t\t\tmillis:I""",
                    """
                    C\tnap(I)I\tI\t1\tnap\tmillis:I
                    C\tlater(I)Ldev/stateflow/api/ScheduledCall;\tLdev/stateflow/api/ScheduledCall;\t1\tlater\tmillis:I
                    C\tnaps()Ljava/util/List;\tLjava/util/List<Ljava/lang/Integer;>;\t1\tnaps""",
                    """
                    Sleeper\tname\tLjava/lang/String;
                    Sleeper\tnaps\tLjava/util/List<Ljava/lang/Integer;>;""",
                    "(Ljava/lang/String;)V\tname:Ljava/lang/String;",
                    "F\tname\tLjava/lang/String;");
        }

        @Override
        public @Nullable Object resume(Frame frame, Execution x) {
            Sleeper sleeper = (Sleeper) x.self();
            return frame.point == 0 ? (Object) sleeper.nap(0, frame, x) : sleeper.later(0, frame, x);
        }

        @Override
        public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
            Sleeper sleeper = (Sleeper) self;
            return switch (member) {
                case 0 -> sleeper.nap((Integer) Objects.requireNonNull(args[0]), null, x);
                case 1 -> sleeper.later((Integer) Objects.requireNonNull(args[0]), null, x);
                default -> sleeper.naps();
            };
        }

        @Override
        public EntityObject blank() {
            return new Sleeper((EntityMarker) null);
        }

        @Override
        public Object key(EntityObject instance) {
            return ((Sleeper) instance).name;
        }

        @Override
        public void key(EntityObject reference, Object key) {
            ((Sleeper) reference).name = (String) key;
        }

        @Override
        public EntityObject construct(int constructor, @Nullable Object[] args) {
            return new Sleeper((String) Objects.requireNonNull(args[0]));
        }
    }
}
