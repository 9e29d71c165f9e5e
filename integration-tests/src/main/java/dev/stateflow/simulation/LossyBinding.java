package dev.stateflow.simulation;

import dev.stateflow.runtime.core.delivery.InstanceTurn;
import dev.stateflow.runtime.core.delivery.InstanceTurns;
import dev.stateflow.runtime.core.delivery.OutgoingMessage;
import dev.stateflow.runtime.core.delivery.StoredInstance;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Messages may be lost, repeated and overtaken at every hop; each instance has one owner, which writes the record before it sends anything, and may crash in between, as
 * on Cloudburst. Nothing but the record is durable: clients and waiting calls repeat their requests.
 */
final class LossyBinding extends Binding {
    private static final int OWNERS = 2;

    private final InstanceTurns turns;
    private final Map<Address, StoredInstance> store = new LinkedHashMap<>();
    private final List<Packet> network = new ArrayList<>();
    private final List<@Nullable Work> owners = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Packet(@Nullable Address target, byte[] bytes) {}

    private static final class Work {
        final Address target;
        final InstanceTurn turn;
        boolean written;
        int sent;

        Work(Address target, InstanceTurn turn) {
            this.target = target;
            this.turn = turn;
            this.written = !turn.needsWrite();
        }

        boolean isDone() {
            return written && sent == turn.outgoing().size();
        }
    }

    LossyBinding(World world) {
        super(world);
        Delivery delivery = world.has(Bug.NO_DEDUPLICATION)
                ? Delivery.EXACTLY_ONCE
                : world.has(Bug.NO_REPETITION) ? Delivery.AT_LEAST_ONCE : Delivery.UNRELIABLE;
        this.turns = new InstanceTurns(
                world.application()
                        .steps(StepOptions.DEFAULT
                                .with(BorderPolicy.ENCODED_BY_BINDING)
                                .with(delivery)
                                .withClientWindow(world.has(Bug.NO_DEDUPLICATION) ? 0 : 1_000)),
                world.application().records(),
                world.application().messages());
        for (int i = 0; i < OWNERS; i++) {
            owners.add(null);
        }
    }

    @Override
    void submit(byte[] request) {
        network.add(new Packet(world.decode(request).target(), request));
    }

    @Override
    void actions(List<Action> actions) {
        for (int i = 0; i < OWNERS; i++) {
            int number = i;
            Work work = owners.get(i);
            if (work != null) {
                actions.add(Action.of(() -> "owner " + number + " " + next(work), () -> {
                    go(work);
                    if (work.isDone()) {
                        owners.set(number, null);
                    }
                }));
            }
        }
        for (Packet packet : network) {
            Address target = packet.target();
            if (target == null) {
                actions.add(Action.of(() -> "the client gets " + world.text(packet.bytes()), () -> {
                    network.remove(packet);
                    world.reply(packet.bytes());
                }));
            } else if (owners.get(owner(target)) == null) {
                actions.add(Action.of(() -> "owner " + owner(target) + " handles " + world.text(packet.bytes()), () -> {
                    network.remove(packet);
                    begin(
                            target,
                            turn -> turn.handle(received(turn.record(), world.decode(packet.bytes())), world.now()));
                }));
            }
        }
        store.forEach((address, stored) -> {
            if (owners.get(owner(address)) == null
                    && stored.nextDue().isPresent()
                    && stored.nextDue().getAsLong() <= world.now()) {
                actions.add(Action.of(
                        () -> address + " is woken",
                        () -> begin(
                                address,
                                turn -> turn.handle(received(turn.record(), new Wake(address)), world.now()))));
            }
        });
        if (world.isCalm() && actions.isEmpty() && nextDue().isEmpty()) {
            repetitions(actions);
        }
    }

    private void repetitions(List<Action> actions) {
        store.forEach((address, stored) -> {
            if (owners.get(owner(address)) == null
                    && turns.begin(address, stored).record().sent().all().stream()
                            .anyMatch(s -> s.bytes() != null)) {
                actions.add(Action.of(
                        () -> address + " repeats what it waits for",
                        () -> begin(address, InstanceTurn::repeatRequests)));
            }
        });
    }

    @Override
    void faults(List<Action> faults) {
        for (int i = 0; i < OWNERS; i++) {
            int number = i;
            Work work = owners.get(i);
            if (work != null) {
                faults.add(Action.of(
                        () -> "owner " + number + " crashes before it " + next(work), () -> owners.set(number, null)));
            }
        }
        for (Packet packet : network) {
            faults.add(Action.of(() -> "lost: " + world.text(packet.bytes()), () -> network.remove(packet)));
            faults.add(Action.of(
                    () -> "doubled: " + world.text(packet.bytes()),
                    () -> network.add(new Packet(packet.target(), packet.bytes()))));
        }
        repetitions(faults);
    }

    private static int owner(Address address) {
        return Math.floorMod(address.toString().hashCode(), OWNERS);
    }

    private interface Handling {
        void on(InstanceTurn turn);
    }

    private void begin(Address address, Handling handling) {
        InstanceTurn turn = turns.begin(address, store.get(address));
        handling.on(turn);
        Work work = new Work(address, turn);
        owners.set(owner(address), work.isDone() ? null : work);
    }

    private String next(Work work) {
        return work.written
                ? "sends " + world.text(work.turn.outgoing().get(work.sent).bytes())
                : "writes " + work.target;
    }

    private void go(Work work) {
        if (!work.written) {
            StoredInstance next = work.turn.toStore();
            // nothing is sent twice from here: whoever waits asks again
            store.put(work.target, next.trimmed(next.nextSequence()));
            work.written = true;
        } else {
            OutgoingMessage message = work.turn.outgoing().get(work.sent++);
            network.add(new Packet(message.target(), message.bytes()));
        }
    }

    @Override
    OptionalLong nextDue() {
        return earliest(store.values().stream().map(StoredInstance::nextDue).toList());
    }

    @Override
    Collection<InstanceRecord> records() {
        return store.values().stream()
                .map(s -> world.application().records().decode(s.record()))
                .toList();
    }
}
