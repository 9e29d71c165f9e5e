package dev.stateflow.runtime.local.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAnswersTest {
    private static final Address ONE = new Address("Account", 1L);
    private static final int WINDOW = 3;

    @TempDir
    Path folder;

    private final CompiledApplication application = Sample.application();
    private final ValueCodec values = Codecs.values(application);
    private final StepFunction steps =
            new StepFunction(application, values, StepOptions.DEFAULT.withClientWindow(WINDOW));
    private int stores;

    private DurableStore open(Disk disk) {
        Path watermark = folder.resolve("watermark" + stores++);
        return new DurableStore(application, values, disk, Watermark.open(watermark), true, StoredAnswersTest::text);
    }

    private static String text(Address address) {
        return address.entity() + "/" + address.key();
    }

    private static InstanceRecord load(DurableStore store) {
        return store.load(ONE).toCompletableFuture().join().orElseThrow();
    }

    private CompletionStage<Void> submit(DurableStore store, InstanceRecord record, Request request) {
        List<Message> sent = new ArrayList<>();
        steps.step(record, request, 5, sent::add);
        return store.commit(new Commit(record, new Envelope(request), List.of()));
    }

    private void serve(DurableStore store, InstanceRecord record, Request request) {
        submit(store, record, request).toCompletableFuture().join();
    }

    private static Request deposit(String id) {
        Operation deposit = new Operation.Invoke("deposit(I)V", List.of(1));
        return new Request(ONE, deposit, new ReturnAddress.Client(id));
    }

    private InstanceRecord created(DurableStore store) {
        InstanceRecord record = new InstanceRecord(ONE);
        serve(store, record, steps.creation(new Account(1, 100), new ReturnAddress.Client("new", false)));
        return record;
    }

    private static List<List<Disk.Change>> after(MemoryDisk disk, int writes) {
        return disk.writes().subList(writes, disk.writes().size());
    }

    private static int count(MemoryDisk disk, byte[] kind) {
        int[] count = {0};
        disk.scan(kind, (key, value) -> ++count[0] > 0);
        return count[0];
    }

    @Test
    void aStepWritesItsOwnAnswerAndForgetsTheOldest() {
        MemoryDisk disk = new MemoryDisk(List.of());
        try (DurableStore store = open(disk)) {
            InstanceRecord record = created(store);
            for (int i = 0; i < 10; i++) {
                serve(store, record, deposit("d" + i));
            }
            int before = disk.writes().size();
            serve(store, record, deposit("last"));
            assertThat(after(disk, before)).hasSize(1);
            assertThat(after(disk, before).get(0))
                    .extracting(change -> (char) change.key()[0] + (change.value() == null ? " gone" : ""))
                    .containsExactlyInAnyOrder("c", "r", "a", "a gone");
        }
        assertThat(count(disk, Layout.ANSWERS)).isEqualTo(WINDOW);
        try (DurableStore store = open(disk)) {
            assertThat(load(store).served().finished().keySet()).containsExactly("d8", "d9", "last");
            assertThat(load(store).served().outcome("d9")).isEqualTo(new Outcome.Value(null));
        }
    }

    @Test
    void whatIsNotWrittenYetIsReadAsWell() {
        MemoryDisk disk = new MemoryDisk(List.of());
        try (DurableStore store = open(disk)) {
            InstanceRecord record = created(store);
            serve(store, record, deposit("d0"));
            int held = disk.permits.drainPermits();
            for (int i = 1; i <= 5; i++) {
                // each of another group, or of the same as the one before: both must be seen
                var unused = submit(store, record, deposit("d" + i));
                assertThat(load(store).served().finished().keySet())
                        .containsExactlyElementsOf(record.served().finished().keySet());
            }
            disk.permits.release(held);
            store.flush();
            assertThat(load(store).served().finished().keySet()).containsExactly("d3", "d4", "d5");
        }
        assertThat(count(disk, Layout.ANSWERS)).isEqualTo(WINDOW);
    }

    @Test
    void recordsThatHoldTheirAnswersAreReadAndWrittenAnew() {
        MemoryDisk disk = new MemoryDisk(List.of());
        InstanceRecord record;
        try (DurableStore store = open(disk)) {
            record = created(store);
            serve(store, record, deposit("d0"));
            serve(store, record, deposit("d1"));
        }
        byte[] whole = new RecordCodec(application, values).encode(record);
        MemoryDisk older = new MemoryDisk(List.of(
                List.of(new Disk.Change(new Layout(values, StoredAnswersTest::text).record(ONE), whole))));
        try (DurableStore store = open(older)) {
            InstanceRecord read = load(store);
            assertThat(read.served().finished().keySet()).containsExactly("d0", "d1");
            serve(store, read, deposit("d2"));
        }
        assertThat(count(older, Layout.ANSWERS)).isEqualTo(3);
        try (DurableStore store = open(older)) {
            assertThat(load(store).served().finished().keySet()).containsExactly("d0", "d1", "d2");
        }
    }

    @Test
    void aRecordWhoseAnswersAreMissingIsRefused() {
        MemoryDisk disk = new MemoryDisk(List.of());
        try (DurableStore store = open(disk)) {
            InstanceRecord record = created(store);
            serve(store, record, deposit("d0"));
        }
        List<Disk.Change> lost = new ArrayList<>();
        disk.scan(Layout.ANSWERS, (key, value) -> lost.add(new Disk.Change(key, null)));
        disk.write(lost, true);
        try (DurableStore store = open(disk)) {
            assertThatThrownBy(() -> load(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("answers that Account[1] remembers are missing");
        }
    }
}
