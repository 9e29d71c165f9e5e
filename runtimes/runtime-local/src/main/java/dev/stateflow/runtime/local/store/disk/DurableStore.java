package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.FinishedRequests;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.Store;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes commits in groups: while one group is being written, the next one gathers. Within a group, only the last version of a record is
 * written, and a message that was sent and handled within it is not written at all.
 */
public final class DurableStore implements Store {
    /** A group takes no more commits when it holds this much; they wait until it is being written. */
    private static final long MAX_GROUP_BYTES = 8 << 20;

    private final Disk disk;
    private final boolean sync;
    private final Watermark watermark;
    private final ValueCodec values;
    private final Layout layout;
    private final StoredAnswers answers;
    private final RecordCodec records;
    private final MessageCodec messages;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();

    // guarded by the lock
    private Group open = new Group();
    private @Nullable Group writing;
    private long lastMessage;
    private long submitted;
    private boolean closing;
    private @Nullable StoreException failed;

    // of the committer
    private long lastGroup;
    private final Set<Address> timed = new HashSet<>();

    private final Thread committer = new Thread(this::run, "stateflow-committer");
    private final Notifier notifier = new Notifier();

    /**
     * Starts to write to a disk.
     *
     * @param disk closed together with the store
     * @param watermark tells at the next start how far this one got
     * @param sync whether commits outlive the machine's power
     * @param texts writes addresses as text, each as another one
     */
    DurableStore(
            CompiledApplication application,
            ValueCodec values,
            Disk disk,
            Watermark watermark,
            boolean sync,
            Function<Address, String> texts) {
        this.disk = disk;
        this.watermark = watermark;
        this.sync = sync;
        this.values = values;
        this.layout = new Layout(values, texts);
        this.answers = new StoredAnswers(disk);
        this.records = new RecordCodec(application, values);
        this.messages = new MessageCodec(application, values);
        this.lastGroup = Layout.lastGroup(disk);
        disk.scan(Layout.MESSAGES, (key, value) -> {
            lastMessage = Layout.messageNumber(key);
            return true;
        });
        committer.setDaemon(true);
        committer.start();
        notifier.start();
    }

    @Override
    public ValueCodec values(CompiledApplication application) {
        return values;
    }

    @Override
    public CompletionStage<Optional<InstanceRecord>> load(Address address) {
        Group.Version version = null;
        List<Map<Long, byte @Nullable []>> unwritten = new ArrayList<>(2);
        lock.lock();
        try {
            for (Group group : writing == null ? List.of(open) : List.of(writing, open)) {
                Group.Version found = group.records.get(address);
                if (found != null) {
                    version = found;
                    unwritten.add(found.answers());
                }
            }
        } finally {
            lock.unlock();
        }
        byte[] key = layout.record(address);
        byte[] bytes = version == null ? disk.get(key) : version.bytes();
        return CompletableFuture.completedStage(
                bytes == null ? Optional.empty() : Optional.of(decode(key, bytes, unwritten)));
    }

    private InstanceRecord decode(byte[] key, byte[] bytes, List<Map<Long, byte @Nullable []>> unwritten) {
        try {
            return records.decode(
                    bytes, (first, beyond, visitor) -> answers.read(key, first, beyond, unwritten, visitor));
        } catch (CodecException e) {
            String address = new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
            throw new StoreException("the record of " + address + " can't be read: " + e.getMessage(), e);
        }
    }

    private Group.Version version(InstanceRecord record) {
        byte[] bytes = record.isBlank() ? null : records.encodeWithoutAnswers(record);
        FinishedRequests.Changes changes = record.served().takeAnswerChanges();
        if (changes.forgotten() == changes.beyond() && changes.added().isEmpty()) {
            return new Group.Version(bytes, record.nextDue(), Map.of());
        }
        Map<Long, byte @Nullable []> numbered = new HashMap<>();
        for (long number = changes.forgotten(); number < changes.beyond(); number++) {
            numbered.put(number, null);
        }
        changes.added().forEach(answer -> numbered.put(answer.number(), records.encodeAnswer(answer)));
        return new Group.Version(bytes, record.nextDue(), numbered);
    }

    @Override
    public CompletionStage<Void> commit(Commit commit) {
        InstanceRecord record = commit.record();
        Group.Version version = record.changed() ? version(record) : null;
        List<byte[]> sent = new ArrayList<>(commit.sent().size());
        for (Envelope envelope : commit.sent()) {
            sent.add(messages.encode(envelope.message()));
        }
        lock.lock();
        try {
            awaitRoom();
            submitted++;
            boolean writes =
                    version != null || !sent.isEmpty() || commit.handled().number() != 0;
            if (!writes && !open.used) {
                // it has read what is being written, or only what is durable
                return writing == null ? CompletableFuture.completedStage(null) : writing.durable;
            }
            if (version != null) {
                open.put(record.address(), version);
            }
            if (commit.handled().number() != 0) {
                open.handle(commit.handled().number());
            }
            for (int i = 0; i < sent.size(); i++) {
                commit.sent().get(i).number(++lastMessage);
                open.send(lastMessage, sent.get(i));
            }
            if (!open.used) {
                open.used = true;
                work.signal();
            }
            return open.durable;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        while (failed == null && !closing && open.bytes() > MAX_GROUP_BYTES) {
            room.awaitUninterruptibly();
        }
        if (failed != null) {
            throw failed;
        }
        if (closing) {
            throw new StoreException("the store is closed");
        }
    }

    private void run() {
        while (true) {
            Group group = next();
            if (group == null) {
                return;
            }
            try {
                write(group);
            } catch (Throwable e) {
                fail(e instanceof StoreException known ? known : new StoreException("the store failed: " + e, e));
                return;
            }
            lock.lock();
            try {
                writing = null;
            } finally {
                lock.unlock();
            }
            notifier.complete(group.durable);
        }
    }

    /** Waits for a group to be written; null when the store is closed and all is written. */
    private @Nullable Group next() {
        lock.lock();
        try {
            while (!open.used) {
                if (closing) {
                    return null;
                }
                work.awaitUninterruptibly();
            }
            Group group = open;
            open = new Group();
            writing = group;
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(Group group) {
        if (group.writesNothing()) {
            return;
        }
        List<Disk.Change> changes =
                new ArrayList<>(group.records.size() + group.sent.size() + group.handled.size() + 1);
        changes.add(new Disk.Change(Layout.LAST_GROUP, Layout.number(lastGroup + 1)));
        for (Map.Entry<Address, Group.Version> entry : group.records.entrySet()) {
            Address address = entry.getKey();
            Group.Version version = entry.getValue();
            byte[] key = layout.record(address);
            changes.add(new Disk.Change(key, version.bytes()));
            version.answers()
                    .forEach((number, bytes) -> changes.add(new Disk.Change(Layout.answer(key, number), bytes)));
            if (version.nextDue().isPresent()) {
                timed.add(address);
                changes.add(new Disk.Change(
                        layout.timer(address),
                        layout.due(address, version.nextDue().getAsLong())));
            } else if (!timed.isEmpty() && timed.remove(address)) {
                changes.add(new Disk.Change(layout.timer(address), null));
            }
        }
        group.sent.forEach((number, bytes) -> changes.add(new Disk.Change(Layout.message(number), bytes)));
        group.handled.forEach(number -> changes.add(new Disk.Change(Layout.message(number), null)));
        disk.write(changes, sync);
        lastGroup++;
        watermark.reached(lastGroup);
    }

    private void fail(StoreException cause) {
        Group both;
        lock.lock();
        try {
            failed = cause;
            both = open;
            room.signalAll();
        } finally {
            lock.unlock();
        }
        Group first = writing;
        if (first != null) {
            first.durable.completeExceptionally(cause);
        }
        both.durable.completeExceptionally(cause);
    }

    @Override
    public void release(InstanceRecord record) {
        // all that is kept are bytes
    }

    @Override
    public void scan(Consumer<InstanceRecord> visitor) {
        flush();
        disk.scan(Layout.RECORDS, (key, value) -> {
            visitor.accept(decode(key, value, List.of()));
            return true;
        });
    }

    @Override
    public List<Envelope> undelivered() {
        flush();
        List<Envelope> envelopes = new ArrayList<>();
        disk.scan(Layout.MESSAGES, (key, value) -> {
            try {
                envelopes.add(new Envelope(messages.decode(value), Layout.messageNumber(key)));
            } catch (CodecException e) {
                throw new StoreException("a message under way can't be read: " + e.getMessage(), e);
            }
            return true;
        });
        return envelopes;
    }

    @Override
    public void due(ObjLongConsumer<Address> visitor) {
        flush();
        disk.scan(Layout.TIMERS, (key, value) -> {
            Address address = layout.dueAddress(value);
            timed.add(address);
            visitor.accept(address, layout.dueTime(value));
            return true;
        });
    }

    /** How many commits were submitted since the start. */
    long submitted() {
        lock.lock();
        try {
            return submitted;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all that was submitted is written. */
    void flush() {
        CompletableFuture<Void> last;
        lock.lock();
        try {
            if (failed != null) {
                throw failed;
            }
            last = open.used ? open.durable : writing != null ? writing.durable : null;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.join();
        }
    }

    /**
     * Writes a copy of the store as of now into a new folder, while it is in use.
     *
     * @return a group that the copy holds, with all that came before
     */
    long copyTo(Path folder) {
        flush();
        long reached = watermark.group();
        disk.copyTo(folder);
        return reached;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closing) {
                return;
            }
            closing = true;
            work.signal();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (true) {
            try {
                committer.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        notifier.close();
        disk.close();
        watermark.close(failed == null);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
