package dev.stateflow.simulation;

import dev.stateflow.runtime.core.delivery.InstanceTurn;
import dev.stateflow.runtime.core.delivery.InstanceTurns;
import dev.stateflow.runtime.core.delivery.OutgoingMessage;
import dev.stateflow.runtime.core.delivery.StoredInstance;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A queue that delivers at least once, several workers, and a store that writes on the condition that a version is still the stored one, as SQS and DynamoDB. A worker
 * reads, steps, writes, sends message by message, trims the outbox and acknowledges; it may crash between any two of these, or be taken for dead and go on.
 */
final class QueueBinding extends Binding {
    private static final int WORKERS = 3;
    private static final int REMEMBERED = 8;
    private static final int OLD_STATES = 3;

    private final InstanceTurns turns;
    private final boolean ordered;
    private final Map<Address, StoredInstance> store = new LinkedHashMap<>();
    private final Map<Address, Deque<StoredInstance>> stale = new HashMap<>();
    private final List<Parcel> queue = new ArrayList<>();
    private final List<Parcel> delivered = new ArrayList<>();
    private final Map<Address, Long> alarms = new HashMap<>();
    private final List<Worker> workers = new ArrayList<>();

    /**
     * @param ordered whether the messages of one target are handed out one by one in order, as by a FIFO queue
     */
    QueueBinding(World world, boolean ordered) {
        super(world);
        this.ordered = ordered;
        Delivery delivery = world.has(Bug.NO_DEDUPLICATION) ? Delivery.EXACTLY_ONCE : Delivery.AT_LEAST_ONCE;
        this.turns = new InstanceTurns(
                world.application()
                        .steps(StepOptions.DEFAULT
                                .with(BorderPolicy.ENCODED_BY_BINDING)
                                .with(delivery)
                                .withClientWindow(world.has(Bug.NO_DEDUPLICATION) ? 0 : 1_000)),
                world.application().records(),
                world.application().messages());
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(i));
        }
    }

    private static final class Parcel {
        final Address target;
        final byte[] bytes;

        @Nullable
        Worker holder;

        final boolean wakes;

        Parcel(Address target, byte[] bytes) {
            this(target, bytes, false);
        }

        Parcel(Address target, byte[] bytes, boolean wakes) {
            this.target = target;
            this.bytes = bytes;
            this.wakes = wakes;
        }
    }

    private enum Stage {
        READ,
        STEP,
        WRITE,
        SEND,
        TRIM,
        ACKNOWLEDGE
    }

    private final class Worker {
        final int number;

        @Nullable
        Parcel parcel;

        Stage stage = Stage.READ;

        @Nullable
        StoredInstance read;

        @Nullable
        InstanceTurn turn;

        int sent;

        Worker(int number) {
            this.number = number;
        }

        void take(Parcel next) {
            parcel = next;
            next.holder = this;
            stage = Stage.READ;
            turn = null;
            sent = 0;
        }

        void forget() {
            if (parcel != null && parcel.holder == this) {
                parcel.holder = null;
            }
            parcel = null;
            turn = null;
        }

        String next(Parcel held) {
            return switch (stage) {
                case READ -> "reads " + held.target;
                case STEP -> "handles " + world.text(held.bytes);
                case WRITE -> "writes " + held.target;
                case SEND -> "sends " + world.text(turn().outgoing().get(sent).bytes());
                case TRIM -> "trims the outbox of " + held.target;
                case ACKNOWLEDGE -> "acknowledges " + world.text(held.bytes);
            };
        }

        InstanceTurn turn() {
            if (turn == null) {
                throw new IllegalStateException("no turn");
            }
            return turn;
        }

        void go(Parcel held) {
            Address target = held.target;
            switch (stage) {
                case READ -> {
                    read = store.get(target);
                    stage = Stage.STEP;
                    if (world.has(Bug.ACKNOWLEDGED_EARLY)) {
                        queue.remove(held);
                    }
                }
                case STEP -> {
                    turn = turns.begin(target, read);
                    turn.handle(received(turn.record(), world.decode(held.bytes)), world.now());
                    stage = turn.needsWrite() ? Stage.WRITE : Stage.SEND;
                    skip();
                }
                case WRITE -> write(target, turn());
                case SEND -> {
                    send(turn().outgoing().get(sent++));
                    skip();
                }
                case TRIM -> {
                    StoredInstance trimmed = turn().trimmed();
                    if (version(target) == trimmed.version() - 1) {
                        put(target, trimmed);
                    }
                    stage = Stage.ACKNOWLEDGE;
                }
                case ACKNOWLEDGE -> {
                    queue.remove(held);
                    delivered.add(held);
                    if (delivered.size() > REMEMBERED) {
                        delivered.remove(0);
                    }
                    if (turn().needsWrite()) {
                        alarm(target);
                    }
                    parcel = null;
                    turn = null;
                }
            }
        }

        private void write(Address target, InstanceTurn written) {
            if (version(target) != written.expectedVersion() && !world.has(Bug.UNFENCED_WRITE)) {
                turn = null;
                stage = Stage.READ; // another worker was faster
                return;
            }
            StoredInstance next = written.toStore();
            put(target, world.has(Bug.OUTBOX_TRIMMED_EARLY) ? next.trimmed(next.nextSequence()) : next);
            stage = Stage.SEND;
            skip();
        }

        private void skip() {
            if (stage == Stage.SEND && sent == turn().outgoing().size()) {
                stage = turn().needsTrim() ? Stage.TRIM : Stage.ACKNOWLEDGE;
            }
        }
    }

    private void put(Address target, StoredInstance next) {
        StoredInstance before = store.put(target, next);
        if (before != null) {
            Deque<StoredInstance> old = stale.computeIfAbsent(target, a -> new ArrayDeque<>());
            old.add(before);
            if (old.size() > OLD_STATES) {
                old.remove();
            }
        }
    }

    private long version(Address target) {
        StoredInstance stored = store.get(target);
        return stored == null ? 0 : stored.version();
    }

    private void send(OutgoingMessage message) {
        Address target = message.target();
        if (target == null) {
            world.reply(message.bytes());
        } else {
            byte[] bytes = message.bytes();
            if (world.has(Bug.ONLY_THE_HIGHEST_REQUEST) && world.decode(bytes) instanceof Request request) {
                bytes = world.application()
                        .messages()
                        .encode(new Request(request.target(), request.operation(), request.returnTo()));
            }
            queue.add(new Parcel(target, bytes));
        }
    }

    /** Alarms that live in a worker's memory: the planted error. The right way is to look into the store. */
    private void alarm(Address target) {
        StoredInstance stored = store.get(target);
        if (stored != null && stored.nextDue().isPresent()) {
            alarms.put(target, stored.nextDue().getAsLong());
        } else {
            alarms.remove(target);
        }
    }

    @Override
    void submit(byte[] request) {
        Message message = world.decode(request);
        if (message.target() != null) {
            queue.add(new Parcel(message.target(), request));
        }
    }

    @Override
    void actions(List<Action> actions) {
        for (Worker worker : workers) {
            Parcel held = worker.parcel;
            if (held != null) {
                actions.add(
                        Action.of(() -> "worker " + worker.number + " " + worker.next(held), () -> worker.go(held)));
            }
        }
        Worker idle = workers.stream().filter(w -> w.parcel == null).findFirst().orElse(null);
        if (idle != null) {
            for (Parcel parcel : available()) {
                actions.add(Action.of(
                        () -> "worker " + idle.number + " takes " + world.text(parcel.bytes), () -> idle.take(parcel)));
            }
        }
        store.keySet().forEach(address -> {
            OptionalLong due = due(address);
            if (due.isPresent() && due.getAsLong() <= world.now() && !isWaking(address)) {
                actions.add(Action.of(() -> "a wake of " + address + " is queued", () -> wake(address)));
            }
        });
    }

    private void wake(Address address) {
        alarms.remove(address);
        queue.add(new Parcel(address, world.application().messages().encode(new Wake(address)), true));
    }

    private boolean isWaking(Address address) {
        return queue.stream().anyMatch(p -> p.wakes && p.target.equals(address));
    }

    private List<Parcel> available() {
        if (!ordered) {
            return queue.stream().filter(p -> p.holder == null).toList();
        }
        Map<Address, Parcel> heads = new LinkedHashMap<>();
        queue.forEach(p -> heads.putIfAbsent(p.target, p));
        return heads.values().stream().filter(p -> p.holder == null).toList();
    }

    @Override
    void faults(List<Action> faults) {
        for (Worker worker : workers) {
            Parcel held = worker.parcel;
            if (held != null) {
                faults.add(
                        Action.of(() -> "worker " + worker.number + " crashes before it " + worker.next(held), () -> {
                            worker.forget();
                            alarms.clear();
                        }));
                if (world.has(Bug.STALE_READ) && worker.stage == Stage.READ && stale.containsKey(held.target)) {
                    faults.add(Action.of(
                            () -> "worker " + worker.number + " reads an old state of " + held.target, () -> {
                                worker.read = Objects.requireNonNull(stale.get(held.target))
                                        .peek();
                                worker.stage = Stage.STEP;
                            }));
                }
                if (held.holder == worker) {
                    faults.add(Action.of(
                            () -> "worker " + worker.number + " is taken for dead, but will go on",
                            () -> held.holder = null));
                }
            }
        }
        for (Parcel old : delivered) {
            faults.add(Action.of(
                    () -> "the queue delivers again " + world.text(old.bytes),
                    () -> queue.add(new Parcel(old.target, old.bytes, old.wakes))));
        }
    }

    private OptionalLong due(Address address) {
        if (world.has(Bug.LOST_TIMER)) {
            Long alarm = alarms.get(address);
            return alarm == null ? OptionalLong.empty() : OptionalLong.of(alarm);
        }
        StoredInstance stored = store.get(address);
        return stored == null ? OptionalLong.empty() : stored.nextDue();
    }

    @Override
    OptionalLong nextDue() {
        return earliest(store.keySet().stream().map(this::due).toList());
    }

    @Override
    Collection<InstanceRecord> records() {
        return store.values().stream()
                .map(s -> world.application().records().decode(s.record()))
                .toList();
    }

    @Override
    String underWay() {
        return store.values().stream().allMatch(s -> s.outbox().isEmpty()) ? "" : "a message in an outbox";
    }
}
