package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process with one ordered log of commits, as the local target: a step's record, the message that it handled and those that it sent are one entry. Messages
 * go on to other instances at once; replies to clients leave when their entry is durable; a crash loses what is in memory and a suffix of the log.
 */
final class LogBinding extends Binding {
    private final StepFunction steps;

    // durable
    private final Map<Address, byte[]> stored = new LinkedHashMap<>();
    private final Map<Long, byte[]> undelivered = new LinkedHashMap<>();

    // in memory
    private final ArrayDeque<Entry> log = new ArrayDeque<>();
    private final List<byte[]> leaving = new ArrayList<>();
    private final Map<Address, InstanceRecord> live = new LinkedHashMap<>();
    private final Map<Address, ArrayDeque<Parcel>> mailboxes = new LinkedHashMap<>();
    private final Set<Address> alarms = new LinkedHashSet<>();

    private long nextParcel;

    private record Parcel(long id, Message message) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(
            InstanceRecord of, byte @Nullable [] record, long handled, Map<Long, byte[]> sent, List<byte[]> replies) {}

    LogBinding(World world) {
        super(world);
        steps = world.application()
                .steps(StepOptions.DEFAULT
                        .with(Delivery.EXACTLY_ONCE)
                        .withClientWindow(world.has(Bug.NO_DEDUPLICATION) ? 0 : 1_000));
    }

    @Override
    void submit(byte[] request) {
        deliver(new Parcel(-1, world.decode(request)));
    }

    private void deliver(Parcel parcel) {
        Address target = parcel.message().target();
        if (target == null) {
            throw new IllegalStateException("no instance: " + parcel);
        }
        mailboxes.computeIfAbsent(target, a -> new ArrayDeque<>()).add(parcel);
    }

    @Override
    void actions(List<Action> actions) {
        mailboxes.forEach((address, mailbox) -> {
            Parcel next = mailbox.peek();
            if (next != null) {
                actions.add(Action.of(() -> address + " handles " + Texts.of(next.message()), () -> {
                    mailbox.remove();
                    handle(address, next);
                }));
            }
        });
        for (Address address : alarms) {
            OptionalLong due = record(address).nextDue();
            if (due.isPresent() && due.getAsLong() <= world.now()) {
                actions.add(Action.of(
                        () -> address + " is woken", () -> handle(address, new Parcel(-1, new Wake(address)))));
            }
        }
        if (!log.isEmpty()) {
            actions.add(Action.of(() -> "commits become durable, of " + log.size(), this::flush));
        }
        for (byte[] reply : leaving) {
            actions.add(Action.of(() -> world.text(reply) + " leaves", () -> {
                leaving.remove(reply);
                world.reply(reply);
            }));
        }
    }

    @Override
    void faults(List<Action> faults) {
        faults.add(Action.of(() -> "the process crashes; " + log.size() + " commits are lost", this::crash));
    }

    private InstanceRecord record(Address address) {
        return live.computeIfAbsent(address, a -> {
            byte[] bytes = stored.get(a);
            return bytes == null
                    ? new InstanceRecord(a)
                    : world.application().records().decode(bytes);
        });
    }

    private void handle(Address address, Parcel parcel) {
        InstanceRecord record = record(address);
        List<Message> sent = new ArrayList<>();
        steps.step(record, received(record, parcel.message()), world.now(), sent::add);
        Map<Long, byte[]> passed = new LinkedHashMap<>();
        List<byte[]> replies = new ArrayList<>();
        for (Message message : sent) {
            byte[] bytes = world.application().messages().encode(message);
            if (message.target() == null) {
                replies.add(bytes);
            } else {
                long id = nextParcel++;
                passed.put(id, bytes);
                deliver(new Parcel(id, message));
            }
        }
        if (record.nextDue().isPresent()) {
            alarms.add(address);
        } else {
            alarms.remove(address);
        }
        byte[] bytes = record.changed() ? world.application().records().encode(record) : null;
        if (world.has(Bug.REPLY_BEFORE_COMMIT)) {
            leaving.addAll(replies);
            replies.clear();
        }
        log.add(new Entry(record, bytes, parcel.id(), passed, replies));
    }

    private void flush() {
        for (int count = 1 + world.choose(log.size()); count > 0; count--) {
            Entry entry = log.remove();
            if (entry.record() != null) {
                stored.put(entry.of().address(), entry.record());
            }
            undelivered.remove(entry.handled());
            undelivered.putAll(entry.sent());
            leaving.addAll(entry.replies());
        }
    }

    private void crash() {
        log.clear();
        leaving.clear();
        live.clear();
        mailboxes.clear();
        alarms.clear();
        undelivered.forEach((id, bytes) -> deliver(new Parcel(id, world.decode(bytes))));
        if (!world.has(Bug.LOST_TIMER)) {
            stored.keySet().forEach(address -> {
                if (record(address).nextDue().isPresent()) {
                    alarms.add(address);
                }
            });
        }
    }

    @Override
    OptionalLong nextDue() {
        return earliest(alarms.stream().map(a -> record(a).nextDue()).toList());
    }

    @Override
    Collection<InstanceRecord> records() {
        return stored.values().stream()
                .map(world.application().records()::decode)
                .toList();
    }

    @Override
    String underWay() {
        return undelivered.isEmpty()
                ? ""
                : undelivered.values().stream().map(world::text).toList().toString();
    }
}
