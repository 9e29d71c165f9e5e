package dev.stateflow.runtime.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.service.EntityService;
import dev.stateflow.runtime.local.service.InternalErrorException;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.MemoryStore;
import dev.stateflow.runtime.local.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a store may do that the one in memory does not: answer later, or fail. */
class SlowStoreTest {
    /** Does what the test tells it to, when the test tells it to. */
    private static final class ManualStore implements Store {
        private final MemoryStore memory = new MemoryStore();
        final BlockingQueue<CompletableFuture<Void>> commits = new LinkedBlockingQueue<>();
        final BlockingQueue<Runnable> loads = new LinkedBlockingQueue<>();
        final BlockingQueue<Address> released = new LinkedBlockingQueue<>();
        volatile boolean manualLoads;
        volatile boolean refuses;

        @Override
        public CompletionStage<Optional<InstanceRecord>> load(Address address) {
            if (!manualLoads) {
                return memory.load(address);
            }
            CompletableFuture<Optional<InstanceRecord>> load = new CompletableFuture<>();
            loads.add(() ->
                    load.complete(memory.load(address).toCompletableFuture().join()));
            return load;
        }

        @Override
        public CompletionStage<Void> commit(Commit commit) {
            if (refuses) {
                refuses = false;
                throw new CodecException("not to be written");
            }
            memory.commit(commit);
            CompletableFuture<Void> done = new CompletableFuture<>();
            commits.add(done);
            return done;
        }

        void complete(int count) throws InterruptedException {
            for (int i = 0; i < count; i++) {
                commits.take().complete(null);
            }
        }

        @Override
        public void release(InstanceRecord record) {
            memory.release(record);
            released.add(record.address());
        }

        @Override
        public void scan(Consumer<InstanceRecord> visitor) {
            memory.scan(visitor);
        }

        @Override
        public List<Envelope> undelivered() {
            return List.of();
        }

        @Override
        public void due(ObjLongConsumer<Address> visitor) {
            memory.due(visitor);
        }

        @Override
        public void close() {
            memory.close();
        }
    }

    private final ManualStore store = new ManualStore();
    private final LocalRuntime runtime = new LocalRuntime(
            Sample.application(), store, EngineSettings.defaults().withWorkers(2));

    @AfterEach
    void stop() {
        runtime.close();
    }

    private static Address account(long id) {
        return new Address("Account", id);
    }

    private CompletableFuture<Outcome> call(long id, String member, Object... arguments) {
        return call(runtime, id, member, arguments);
    }

    private static CompletableFuture<Outcome> call(LocalRuntime runtime, long id, String member, Object... arguments) {
        return runtime.call(account(id), new Operation.Invoke(member, List.of(arguments)), null);
    }

    private void create(long id, int balance) throws InterruptedException {
        CompletableFuture<EntityService.Creation> creation =
                runtime.create(Account.Step.STEP, 0, List.of(id, balance), null);
        store.complete(1);
        creation.join();
    }

    @Test
    void aReplyLeavesWhenItsCommitIsComplete() throws InterruptedException {
        create(1, 5);
        CompletableFuture<Outcome> deposit = call(1, "deposit(I)V", 2);
        CompletableFuture<Outcome> read = call(1, "balance()I");
        Awaitility.await().until(() -> store.commits.size() == 2); // the instance goes on meanwhile
        assertThat(deposit).isNotDone();
        assertThat(read).isNotDone();
        store.complete(1);
        deposit.join();
        assertThat(read).as("it has read what was not durable").isNotDone();
        store.complete(1);
        assertThat(((Outcome.Value) read.join()).value()).isEqualTo(7);
    }

    @Test
    void aChainOfCallsWaitsOnceForTheStore() throws InterruptedException {
        create(1, 5);
        create(2, 5);
        CompletableFuture<Outcome> transfer = call(
                1, "transfer(ILdev/stateflow/runtime/local/sample/Account;)Z", 2, References.to(Account.Step.STEP, 2L));
        Awaitility.await().until(() -> store.commits.size() == 3); // out, there and back
        assertThat(transfer).isNotDone();
        store.complete(3);
        assertThat(((Outcome.Value) transfer.join()).value()).isEqualTo(true);
    }

    @Test
    void messagesWaitForARecordThatIsBeingLoaded() throws InterruptedException {
        store.manualLoads = true;
        CompletableFuture<EntityService.Creation> creation = runtime.create(Account.Step.STEP, 0, List.of(1L, 5), null);
        Runnable load = store.loads.take();
        CompletableFuture<Outcome> read = call(1, "balance()I");
        assertThat(store.commits).isEmpty();
        load.run();
        store.complete(2);
        creation.join();
        assertThat(((Outcome.Value) read.join()).value()).isEqualTo(5);
        assertThat(store.loads).as("loaded once").isEmpty();
    }

    @Test
    void othersGoOnWhileAStepIsUndone() throws InterruptedException {
        try (ManualStore slow = new ManualStore();
                LocalRuntime one = new LocalRuntime(
                        Sample.application(), slow, EngineSettings.defaults().withWorkers(1))) {
            for (long id = 1; id <= 2; id++) {
                CompletableFuture<EntityService.Creation> creation =
                        one.create(Account.Step.STEP, 0, List.of(id, 5), null);
                slow.complete(1);
                creation.join();
            }
            slow.manualLoads = true;
            slow.refuses = true;
            CompletableFuture<Outcome> refused = call(one, 1, "deposit(I)V", 2);
            Runnable load = slow.loads.take();
            CompletableFuture<Outcome> next = call(one, 1, "balance()I");
            CompletableFuture<Outcome> other = call(one, 2, "balance()I");
            slow.complete(1);
            assertThat(((Outcome.Value) other.join()).value()).isEqualTo(5);
            assertThat(refused).isNotDone();
            assertThat(next).isNotDone();
            load.run();
            slow.complete(2);
            assertThat(((Outcome.Failure) refused.join()).exception()).hasMessage("not to be written");
            assertThat(next.join()).isInstanceOf(Outcome.Value.class);
        }
    }

    @Test
    void whoIsIdleForLongestLeavesMemory() throws InterruptedException {
        try (ManualStore slow = new ManualStore();
                LocalRuntime few = new LocalRuntime(
                        Sample.application(),
                        slow,
                        EngineSettings.defaults().withWorkers(1).withMaxCells(3))) {
            for (long id = 1; id <= 3; id++) {
                CompletableFuture<EntityService.Creation> creation =
                        few.create(Account.Step.STEP, 0, List.of(id, 5), null);
                slow.complete(1);
                creation.join();
            }
            for (long id : new long[] {1, 3, 1}) {
                CompletableFuture<Outcome> read = call(few, id, "balance()I");
                slow.complete(1);
                read.join();
            }
            CompletableFuture<EntityService.Creation> fourth = few.create(Account.Step.STEP, 0, List.of(4L, 5), null);
            assertThat(slow.released.take()).isEqualTo(account(2));
            CompletableFuture<EntityService.Creation> fifth = few.create(Account.Step.STEP, 0, List.of(5L, 5), null);
            // the first two have been used again, but not since they had their turn
            assertThat(slow.released.take()).isIn(account(1), account(3), account(4));
            Awaitility.await().until(() -> few.cellCount() == 3);
            assertThat(slow.released).isEmpty();
            // their commits were never completed
            assertThat(fourth).isNotDone();
            assertThat(fifth).isNotDone();
        }
    }

    @Test
    void aFailedCommitStopsTheEngine() throws InterruptedException {
        create(1, 5);
        CompletableFuture<Outcome> first = call(1, "deposit(I)V", 2);
        CompletableFuture<Outcome> second = call(1, "balance()I");
        store.commits.take().completeExceptionally(new IOException("disk full"));
        assertThatThrownBy(first::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InternalErrorException.class);
        assertThatThrownBy(second::join).hasCauseInstanceOf(InternalErrorException.class);
        assertThatThrownBy(() -> call(1, "balance()I")).isInstanceOf(RejectedRequestException.Draining.class);
    }
}
