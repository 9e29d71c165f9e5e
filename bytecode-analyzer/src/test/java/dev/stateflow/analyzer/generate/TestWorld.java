package dev.stateflow.analyzer.generate;

import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.Execution;
import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.message.Address;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a split application on the spot: suspends at remote operations, takes frames and states apart and puts them together again as a codec does,
 * and runs the operation on the other instance meanwhile.
 */
final class TestWorld {
    private final ClassLoader loader;
    private final BooleanSupplier suspend;
    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final Map<Address, EntityObject> residents = new HashMap<>();
    private final Map<Address, Integer> running = new HashMap<>();
    private int suspensions;

    /**
     * @param suspend whether the next remote operation suspends; if not, it is answered at once
     */
    TestWorld(TestApplication application, ClassLoader loader, BooleanSupplier suspend)
            throws ReflectiveOperationException {
        this.loader = loader;
        this.suspend = suspend;
        for (String step : application.generated().entities()) {
            EntityType type =
                    (EntityType) loader.loadClass(step).getField("STEP").get(null);
            types.put(type.name(), type);
        }
        for (String step : application.generated().functions()) {
            Object type = loader.loadClass(step).getField("STEP").get(null);
            if (!(type instanceof SplitType)) {
                throw new AssertionError(step + " is no step class");
            }
        }
    }

    /** How often a remote operation suspended. */
    int suspensions() {
        return suspensions;
    }

    /** Creates an instance with its only public constructor. */
    Address create(String entity, Object... arguments) throws Throwable {
        EntityType type = type(entity);
        EntityObject fresh = type.construct(0, arguments);
        return create(type, fresh);
    }

    private Address create(EntityType type, EntityObject fresh) {
        Address address = new Address(type.name(), type.key(fresh));
        fresh.stateflow$address(address);
        if (residents.containsKey(address)) {
            throw new dev.stateflow.api.EntityExistsException(address + " exists");
        }
        EntityObject resident = reference(address);
        copy(fresh, resident, resident);
        residents.put(address, resident);
        return address;
    }

    /** The resident instances. */
    Map<Address, EntityObject> residents() {
        return residents;
    }

    private EntityType type(String entity) {
        return Objects.requireNonNull(types.get(entity), entity);
    }

    private EntityObject reference(Address address) {
        return References.to(type(address.entity()), address.key());
    }

    /** Asks an instance for a member, until the answer is there. */
    @Nullable
    Object call(Address target, String member, @Nullable Object... arguments) throws Throwable {
        EntityType type = type(target.entity());
        int index = memberIndex(type, member, arguments.length);
        Step step = new Step(resident(target));
        @Nullable Object result = null;
        running.merge(target, 1, Integer::sum);
        try {
            result = type.invoke(index, step.self, values(arguments, step.self), step);
        } catch (Throwable thrown) {
            step.thrown(thrown);
        } finally {
            running.merge(target, -1, Integer::sum);
        }
        while (step.waits()) {
            result = resume(step, target);
        }
        step.rethrow();
        return value(result, null);
    }

    private @Nullable Object resume(Step step, Address target) {
        Operation operation = Objects.requireNonNull(step.operation);
        Deque<Frame> frames = new ArrayDeque<>();
        EntityObject detached = step.self;
        // what a codec would do: nothing of the step survives but values; unless another call of the instance runs on
        // its object further out
        EntityObject self = running.getOrDefault(target, 0) > 0 ? detached : reference(target);
        copy(detached, self, self);
        residents.put(target, self);
        step.frames.forEach(f -> frames.add(copy(f, self)));
        step.begin(self);
        try {
            step.answer(operation.run());
        } catch (Throwable thrown) {
            step.thrown(thrown);
        }
        // another call may have worked on this instance meanwhile
        EntityObject current = residents.get(target);
        if (current != null && current != self) {
            copy(current, self, self);
            residents.put(target, self);
        }
        @Nullable Object result = null;
        while (!frames.isEmpty()) {
            Frame frame = frames.remove();
            running.merge(target, 1, Integer::sum);
            try {
                result = Objects.requireNonNull(frame.owner).resume(frame, step);
                if (step.isSuspended()) {
                    step.frames.addAll(frames);
                    return null;
                }
                step.answer(result);
            } catch (Throwable thrown) {
                step.thrown(thrown);
            } finally {
                running.merge(target, -1, Integer::sum);
            }
        }
        return result;
    }

    /** The resident instance of an address. */
    EntityObject resident(Address address) {
        EntityObject resident = residents.get(address);
        if (resident == null) {
            throw new dev.stateflow.api.EntityNotFoundException(address + " does not exist");
        }
        return resident;
    }

    private static int memberIndex(EntityType type, String member, int arguments) {
        for (int i = 0; i < type.members().size(); i++) {
            EntityType.MemberInfo info = type.members().get(i);
            if (info.key().equals(member) && info.parameters().size() == arguments) {
                return i;
            }
        }
        throw new AssertionError(type.name() + " has no member " + member);
    }

    private void copy(EntityObject from, EntityObject to, EntityObject self) {
        ValueTape tape = new ValueTape(v -> value(v, self));
        from.stateflow$write(tape);
        to.stateflow$read(tape);
    }

    private Frame copy(Frame frame, EntityObject self) {
        ValueTape tape = new ValueTape(v -> value(v, self));
        frame.write(tape);
        try {
            Frame prototype = frame.getClass().getConstructor().newInstance();
            return prototype.read(Objects.requireNonNull(frame.owner), frame.point, tape);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a frame class without a prototype", e);
        }
    }

    private @Nullable Object[] values(@Nullable Object[] values, EntityObject self) {
        return Arrays.stream(values).map(v -> value(v, self)).toArray();
    }

    /** What becomes of a value on its way: entities become references, and the collections that tests use are copied. */
    private @Nullable Object value(@Nullable Object value, @Nullable EntityObject self) {
        if (value instanceof EntityObject entity) {
            Address address = entity.stateflow$address();
            if (address == null) {
                throw new AssertionError("an entity without address escapes from its constructor");
            }
            return self != null && address.equals(self.stateflow$address()) ? self : reference(address);
        } else if (value instanceof ArrayList<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(e -> copy.add(value(e, self)));
            // in place, since the test does not track identity
            replaceAll(list, copy);
            return list;
        } else if (value instanceof LinkedHashMap<?, ?> map) {
            replaceValues(map, self);
            return map;
        } else if (value instanceof Object[] array && array.getClass().getComponentType() != null) {
            for (int i = 0; i < array.length; i++) {
                array[i] = value(array[i], self);
            }
            return array;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static void replaceAll(List<?> list, List<@Nullable Object> copy) {
        List<@Nullable Object> target = (List<@Nullable Object>) list;
        for (int i = 0; i < copy.size(); i++) {
            target.set(i, copy.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private void replaceValues(Map<?, ?> map, @Nullable EntityObject self) {
        ((Map<Object, @Nullable Object>) map).replaceAll((k, v) -> value(v, self));
    }

    /** A class of the application. */
    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** What a remote operation does on the other side. */
    @FunctionalInterface
    private interface Operation {
        @Nullable
        Object run() throws Throwable;
    }

    private final class Step extends Execution {
        private final List<Frame> frames = new ArrayList<>();
        private EntityObject self;
        private @Nullable Operation operation;

        Step(EntityObject self) {
            this.self = self;
        }

        boolean waits() {
            return suspended;
        }

        void begin(EntityObject resident) {
            self = resident;
            frames.clear();
            suspended = false;
            operation = null;
        }

        void answer(@Nullable Object answer) {
            value = value(answer, self);
            failure = null;
        }

        void thrown(Throwable thrown) {
            if (suspended) {
                throw new AssertionError("a suspended method threw", thrown);
            }
            failure = thrown;
            value = null;
        }

        void rethrow() throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }

        private void issue(Operation next) {
            if (suspended) {
                throw new AssertionError("a remote operation is issued by a method that is suspended");
            }
            if (suspend.getAsBoolean()) {
                suspensions++;
                suspended = true;
                operation = next;
                return;
            }
            try {
                answer(next.run());
            } catch (Throwable thrown) {
                thrown(thrown);
            }
        }

        private Address address(@Nullable Object receiver) {
            Objects.requireNonNull(receiver);
            return Objects.requireNonNull(((EntityObject) receiver).stateflow$address());
        }

        @Override
        public void suspend(Frame frame) {
            if (!suspended) {
                throw new AssertionError("a frame without a suspension");
            }
            frames.add(frame);
        }

        @Override
        public void call(@Nullable Object receiver, String member, @Nullable Object[] args) {
            Address target = address(receiver);
            issue(() -> TestWorld.this.call(target, member, args));
        }

        @Override
        public void get(@Nullable Object receiver, String member) {
            Address target = address(receiver);
            issue(() -> TestWorld.this.call(target, member));
        }

        @Override
        public void set(@Nullable Object receiver, String member, @Nullable Object value) {
            Address target = address(receiver);
            issue(() -> TestWorld.this.call(target, member, value));
        }

        @Override
        public void create(EntityObject fresh) {
            EntityType type = type(typeName(fresh));
            fresh.stateflow$address(new Address(type.name(), type.key(fresh)));
            issue(() -> {
                TestWorld.this.create(type, fresh);
                return null;
            });
        }

        private String typeName(EntityObject object) {
            return types.values().stream()
                    .filter(t -> t.type() == object.getClass())
                    .map(EntityType::name)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void exists(@Nullable Object reference) {
            Address target = address(reference);
            issue(() -> residents.containsKey(target));
        }

        @Override
        public void delete(@Nullable Object reference) {
            Address target = address(reference);
            issue(() -> {
                resident(target);
                residents.remove(target);
                return null;
            });
        }

        @Override
        public void sleep(@Nullable Duration duration) {
            Objects.requireNonNull(duration);
            issue(() -> null);
        }

        @Override
        public void deadline(@Nullable Duration duration) {
            answer(Deadline.at(Long.MAX_VALUE));
        }

        @Override
        public void schedule(@Nullable Duration delay) {
            throw new UnsupportedOperationException("schedule");
        }

        @Override
        public void fork(Frame frame) {
            throw new UnsupportedOperationException("fork");
        }

        @Override
        public void cancel(@Nullable Object scheduledCall) {
            throw new UnsupportedOperationException("cancel");
        }

        @Override
        public EntityObject self() {
            return self;
        }
    }
}
