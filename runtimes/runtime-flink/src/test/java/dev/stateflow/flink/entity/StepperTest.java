package dev.stateflow.flink.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.frames.Frame_L1;
import dev.stateflow.runtime.core.abi.EntityMarker;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.delivery.Settlement;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that wait with values of which their types don't tell that they can be written. */
class StepperTest {
    private static final Address SHELF = new Address("Shelf", "a");

    private final CompiledApplication application =
            new CompiledApplication("sample", List.of(Shelf.Step.STEP), List.of(), List.of());
    private final ValueCodec values = Codecs.values(application);
    private final RecordCodec records = new RecordCodec(application, values);
    private final OneValue state = new OneValue();
    private final Stepper stepper = stepper();
    private int requests;

    private Stepper stepper() {
        StepOptions options = StepOptions.DEFAULT.with(BorderPolicy.COPY).with(Delivery.EXACTLY_ONCE);
        RecordState recordState = new RecordState(state, records);
        return new Stepper(
                application,
                new StepFunction(application, values, options),
                new InstancesInPlace(recordState),
                recordState,
                new Certainty(application, values),
                new Settlement(10),
                new NoHost("Shelf/a"));
    }

    private List<Message> step(Operation operation) {
        ReturnAddress client = new ReturnAddress.Client("r" + requests++, false);
        return List.copyOf(stepper.step(SHELF, new Request(SHELF, operation, client), 1));
    }

    private List<Message> hold(@Nullable Object value) {
        return step(new Operation.Invoke(
                "hold(Ljava/util/List;)I",
                Arrays.asList(new @Nullable Object[] {new ArrayList<>(Arrays.asList(value))})));
    }

    private void create() {
        StepFunction steps = new StepFunction(application, values, StepOptions.DEFAULT);
        Request create = steps.creation(new Shelf("a"), new ReturnAddress.Client("c", false));
        assertThat(step(create.operation())).hasSize(1);
    }

    static Stream<Object> writable() {
        Map<String, Object> map = new HashMap<>(Map.of("k", Optional.of(1)));
        return Stream.of(
                "text",
                new ArrayList<>(List.of(1, List.of("x"))),
                map,
                map.keySet(),
                Arrays.asList(1, 2),
                new IllegalStateException("an exception"),
                References.to(Shelf.Step.STEP, "b"));
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aCallWaitsWithWhatCanBeWritten(Object value) {
        create();
        List<Message> sent = hold(value);
        assertThat(sent).singleElement().isInstanceOf(Request.class);
        assertThat(records.decode(state.stored().bytes(records)).continuations())
                .hasSize(1);
    }

    static Stream<Object> unwritable() {
        Runnable function = () -> {};
        return Stream.of(
                function,
                List.of((Object) new Object[] {function}),
                Optional.of(function),
                new ArrayList<>(List.of(Map.of("k", function))),
                new HashMap<>(Map.of("k", function)).values(),
                List.of((Object) new Thread[0]),
                new Shelf("never created"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void aCallThatWouldWaitWithWhatCannotBeWrittenFailsThereAndAsksNobody(Object value) {
        create();
        assertThat(hold("text")).singleElement().isInstanceOf(Request.class);
        List<Message> sent = hold(value);
        assertThat(sent).singleElement().isInstanceOfSatisfying(Reply.class, reply -> {
            assertThat(reply.to()).isEqualTo(new ReturnAddress.Client("r2", false));
            assertThat(reply.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception())
                                    .isInstanceOf(CodecException.class)
                                    .hasMessageContaining("can't be written"));
        });
        assertThat(records.decode(state.stored().bytes(records)).continuations())
                .as("the other call goes on")
                .hasSize(1);
    }

    @Test
    void whatWasNotWritableDoesNotStopOthers() {
        create();
        hold((Runnable) () -> {});
        assertThat(hold("text")).singleElement().isInstanceOf(Request.class);
    }

    /** As compiled: {@code int hold(List<Object> list) { other.size(); return list.size(); }}. */
    @SuppressWarnings("NullAway") // as in compiled code, what the source declares is not checked again
    static final class Shelf implements EntityObject {
        private @Nullable Address address;
        private String name = "";

        Shelf(String name) {
            this.name = name;
        }

        @SuppressWarnings("unused") // synthetic
        Shelf(@Nullable EntityMarker marker) {}

        int hold(List<?> list, @Nullable Frame frame, Execution x) {
            if (frame == null) {
                x.exists(References.to(Step.STEP, "other"));
                if (x.isSuspended()) {
                    x.suspend(new Frame_L1(Step.STEP, 0, list));
                    return 0;
                }
            }
            x.takeBoolean();
            return list == null ? 0 : list.size();
        }

        @Override
        public @Nullable Address stateflow$address() {
            return address;
        }

        @Override
        public void stateflow$address(Address given) {
            this.address = given;
        }

        @Override
        public void stateflow$write(ValueOutput out) {
            out.writeObject(name);
        }

        @Override
        public void stateflow$read(ValueInput in) {
            name = (String) in.readObject();
        }

        /** What the compiler generates. */
        static final class Step extends EntityType {
            static final Step STEP = new Step();

            Step() {
                super(
                        "Shelf",
                        Shelf.class,
                        "hold\t(Ljava/util/List;)I\t1\t\t\tlist:Ljava/util/List;",
                        "C\thold(Ljava/util/List;)I\tI\t1\thold\tlist:Ljava/util/List<Ljava/lang/Object;>;",
                        "Shelf\tname\tLjava/lang/String;",
                        "(Ljava/lang/String;)V\tname:Ljava/lang/String;",
                        "F\tname\tLjava/lang/String;");
            }

            @Override
            public @Nullable Object resume(Frame frame, Execution x) {
                return ((Shelf) x.self()).hold(null, frame, x);
            }

            @Override
            public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x) {
                return ((Shelf) self).hold((List<?>) args[0], null, x);
            }

            @Override
            public EntityObject blank() {
                return new Shelf((EntityMarker) null);
            }

            @Override
            public Object key(EntityObject instance) {
                return ((Shelf) instance).name;
            }

            @Override
            public void key(EntityObject reference, Object key) {
                ((Shelf) reference).name = (String) key;
            }
        }
    }
}
