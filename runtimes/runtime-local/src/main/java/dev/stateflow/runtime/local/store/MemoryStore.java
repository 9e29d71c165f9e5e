package dev.stateflow.runtime.local.store;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** Keeps the records as live objects in this process and nowhere else: a commit is complete at once, and a stop loses everything. */
public final class MemoryStore implements Store {
    private final CompletionStage<Void> done = CompletableFuture.completedStage(null);
    private final Map<Address, InstanceRecord> records = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Optional<InstanceRecord>> load(Address address) {
        return CompletableFuture.completedStage(Optional.ofNullable(records.get(address)));
    }

    @Override
    public CompletionStage<Void> commit(Commit commit) {
        InstanceRecord record = commit.record();
        if (record.changed()) {
            if (record.isBlank()) {
                records.remove(record.address());
            } else {
                records.put(record.address(), record);
            }
        }
        return done;
    }

    @Override
    public void release(InstanceRecord record) {
        // what is kept is the record itself
    }

    @Override
    public void scan(Consumer<InstanceRecord> visitor) {
        records.values().forEach(visitor);
    }

    @Override
    public List<Envelope> undelivered() {
        return List.of(); // messages under way live in the mailboxes and end with the process
    }

    @Override
    public void due(ObjLongConsumer<Address> visitor) {
        records.values().forEach(record -> record.nextDue().ifPresent(due -> visitor.accept(record.address(), due)));
    }

    @Override
    public void close() {
        records.clear();
    }
}
