package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.BorderPolicy;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A stream processor, as Flink: requests come from a log that can be read again; records, messages under way and positions in the log are one consistent checkpoint;
 * a crash takes everything back to the last one. Replies leave in a transaction that is committed with the checkpoint.
 */
final class CheckpointBinding extends Binding {
    private static final int PARTITIONS = 2;

    private final StepFunction steps;
    private final List<List<byte[]>> ingress = new ArrayList<>();
    private State current = new State();
    private State checkpoint = new State();

    /** What is taken back. */
    private static final class State {
        final int[] positions = new int[PARTITIONS];
        final Map<Address, byte[]> records = new LinkedHashMap<>();
        final Map<Address, OptionalLong> due = new LinkedHashMap<>();
        final Map<Channel, List<byte[]>> channels = new LinkedHashMap<>();
        /** Replies of the open transaction. */
        final List<byte[]> replies = new ArrayList<>();
        /** Replies of the transaction that is committed with this checkpoint. */
        List<byte[]> committing = new ArrayList<>();

        State copy() {
            State copy = new State();
            System.arraycopy(positions, 0, copy.positions, 0, PARTITIONS);
            copy.records.putAll(records);
            copy.due.putAll(due);
            channels.forEach((channel, messages) -> copy.channels.put(channel, new ArrayList<>(messages)));
            return copy;
        }
    }

    private record Channel(Address from, Address to) {}

    CheckpointBinding(World world) {
        super(world);
        this.steps = world.application()
                .steps(StepOptions.DEFAULT
                        .with(BorderPolicy.ENCODED_BY_BINDING)
                        .with(world.has(Bug.MESSAGES_SURVIVE_ROLLBACK) ? Delivery.UNRELIABLE : Delivery.EXACTLY_ONCE)
                        .withClientWindow(world.has(Bug.NO_DEDUPLICATION) ? 0 : 1_000));
        for (int i = 0; i < PARTITIONS; i++) {
            ingress.add(new ArrayList<>());
        }
    }

    @Override
    void submit(byte[] request) {
        Address target = world.decode(request).target();
        ingress.get(Math.floorMod(String.valueOf(target).hashCode(), PARTITIONS))
                .add(request);
    }

    @Override
    void actions(List<Action> actions) {
        for (int i = 0; i < PARTITIONS; i++) {
            int partition = i;
            int position = current.positions[i];
            if (position < ingress.get(i).size()) {
                byte[] request = ingress.get(i).get(position);
                actions.add(Action.of(() -> "from the log of requests: " + world.text(request), () -> {
                    current.positions[partition]++;
                    handle(world.decode(request));
                }));
            }
        }
        current.channels.forEach((channel, messages) -> {
            byte[] first = messages.get(0);
            actions.add(Action.of(() -> channel.to() + " handles " + world.text(first), () -> {
                messages.remove(0);
                if (messages.isEmpty()) {
                    current.channels.remove(channel);
                }
                handle(world.decode(first));
            }));
        });
        current.due.forEach((address, due) -> {
            if (due.isPresent() && due.getAsLong() <= world.now()) {
                actions.add(Action.of(() -> address + " is woken", () -> handle(new Wake(address))));
            }
        });
        if (!world.isCalm() || !current.replies.isEmpty()) {
            actions.add(Action.of(() -> "a checkpoint is complete", this::complete));
        }
        if (!checkpoint.committing.isEmpty()) {
            actions.add(Action.of(() -> "the transaction of the checkpoint is committed", this::commit));
        }
    }

    @Override
    void faults(List<Action> faults) {
        faults.add(Action.of(() -> "the job crashes and goes back to its checkpoint", this::crash));
    }

    private void handle(Message message) {
        Address target = message.target();
        if (target == null) {
            throw new IllegalStateException("no instance: " + message);
        }
        byte[] bytes = current.records.get(target);
        InstanceRecord record = bytes == null
                ? new InstanceRecord(target)
                : world.application().records().decode(bytes);
        List<Message> sent = new ArrayList<>();
        steps.step(record, received(record, message), world.now(), sent::add);
        for (Message each : sent) {
            byte[] encoded = world.application().messages().encode(each);
            if (each.target() != null) {
                current.channels
                        .computeIfAbsent(new Channel(target, each.target()), c -> new ArrayList<>())
                        .add(encoded);
            } else if (world.has(Bug.REPLY_BEFORE_COMMIT)) {
                world.reply(encoded);
            } else {
                current.replies.add(encoded);
            }
        }
        current.records.put(target, world.application().records().encode(record));
        if (record.nextDue().isPresent()) {
            current.due.put(target, record.nextDue());
        } else {
            current.due.remove(target);
        }
    }

    private void complete() {
        // a checkpoint completes only when the transaction before it is committed
        commit();
        State next = current.copy();
        next.committing = new ArrayList<>(current.replies);
        current.replies.clear();
        if (world.has(Bug.MESSAGE_NOT_IN_CHECKPOINT)) {
            next.channels.clear();
        }
        if (world.has(Bug.LOST_TIMER)) {
            next.due.clear();
        }
        checkpoint = next;
    }

    private void commit() {
        checkpoint.committing.forEach(world::reply);
        checkpoint.committing.clear();
    }

    private void crash() {
        commit(); // what was prepared with the checkpoint is committed by whoever recovers it
        State before = current;
        current = checkpoint.copy();
        if (world.has(Bug.MESSAGES_SURVIVE_ROLLBACK)) {
            before.channels.forEach((channel, messages) -> {
                List<byte[]> restored = current.channels.computeIfAbsent(channel, c -> new ArrayList<>());
                messages.stream().filter(m -> !restored.contains(m)).toList().forEach(restored::add);
            });
        }
    }

    @Override
    OptionalLong nextDue() {
        return earliest(current.due.values());
    }

    @Override
    Collection<InstanceRecord> records() {
        return current.records.values().stream()
                .map(world.application().records()::decode)
                .toList();
    }
}
