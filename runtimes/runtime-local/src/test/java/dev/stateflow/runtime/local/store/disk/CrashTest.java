package dev.stateflow.runtime.local.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes back to what was on the disk after every single write of a run, starts again from there, and looks whether the sums are right. */
class CrashTest {
    private static final String TRANSFER = "transfer(ILdev/stateflow/runtime/local/sample/Account;)Z";
    private static final int ACCOUNTS = 8;
    private static final int BALANCE = 1_000;

    @TempDir
    Path folder;

    private final CompiledApplication application = Sample.application();
    private int stores;

    /** A transfer that was answered when so many writes had been made, at least. */
    private record Acknowledged(int writes, String requestId) {}

    private LocalRuntime start(MemoryDisk disk) {
        return start(store(disk));
    }

    private DurableStore store(MemoryDisk disk) {
        return new DurableStore(
                application,
                Codecs.values(application),
                disk,
                Watermark.open(folder.resolve("watermark" + stores++)),
                true,
                address -> address.entity() + "/" + address.key());
    }

    private LocalRuntime start(DurableStore store) {
        // nothing stays in memory: what is read has been written
        LocalRuntime runtime = new LocalRuntime(
                application, store, EngineSettings.defaults().withWorkers(2).withMaxCells(0));
        runtime.onFailure(Throwable::printStackTrace);
        return runtime;
    }

    private static Address account(long id) {
        return new Address("Account", id);
    }

    private static CompletableFuture<Outcome> transfer(LocalRuntime runtime, String id) {
        Random random = new Random(id.hashCode());
        long from = random.nextInt(ACCOUNTS);
        long to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        Operation transfer =
                new Operation.Invoke(TRANSFER, List.of(1 + random.nextInt(5), References.to(Account.Step.STEP, to)));
        return runtime.call(account(from), transfer, id);
    }

    private static List<Integer> balances(LocalRuntime runtime) {
        List<Integer> balances = new ArrayList<>();
        for (long i = 0; i < ACCOUNTS; i++) {
            Outcome outcome = runtime.call(account(i), new Operation.Invoke("balance()I", List.of()), null)
                    .join();
            balances.add((Integer) ((Outcome.Value) outcome).value());
        }
        return balances;
    }

    private static int sum(List<Integer> balances) {
        return balances.stream().mapToInt(i -> i).sum();
    }

    @Test
    void everyPrefixOfTheWritesIsAStateToGoOnFrom() {
        int seed = new Random().nextInt(1_000_000);
        System.out.println("seed " + seed);
        MemoryDisk disk = new MemoryDisk(List.of());
        ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        List<String> ids = new ArrayList<>();
        List<Integer> expected;
        int created;
        try (LocalRuntime runtime = start(disk)) {
            for (long i = 0; i < ACCOUNTS; i++) {
                runtime.create(Account.Step.STEP, 0, List.of(i, BALANCE), null).join();
            }
            created = disk.writes().size();
            List<CompletableFuture<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String id = seed + "-" + i;
                ids.add(id);
                calls.add(transfer(runtime, id).thenAccept(outcome -> {
                    assertThat(outcome).isEqualTo(new Outcome.Value(true));
                    acknowledged.add(new Acknowledged(disk.writes().size(), id));
                }));
            }
            calls.forEach(CompletableFuture::join);
            expected = balances(runtime);
        }
        List<List<Disk.Change>> writes = disk.writes();
        for (int survived = created; survived <= writes.size(); survived++) {
            int last = survived;
            MemoryDisk again = new MemoryDisk(writes.subList(0, survived));
            try (LocalRuntime runtime = start(again)) {
                // started calls end by themselves
                Awaitility.await()
                        .untilAsserted(() -> assertThat(sum(balances(runtime)))
                                .as("after write %s of %s", last, writes.size())
                                .isEqualTo(ACCOUNTS * BALANCE));
                List<Integer> before = balances(runtime);
                // what was answered has its effect already: asking again changes nothing
                acknowledged.stream()
                        .filter(a -> a.writes() <= last)
                        .forEach(
                                a -> assertThat(transfer(runtime, a.requestId()).join())
                                        .isEqualTo(new Outcome.Value(true)));
                assertThat(balances(runtime)).as("after write %s", last).isEqualTo(before);
                // and what was not is made up for
                ids.forEach(id -> transfer(runtime, id).join());
                assertThat(balances(runtime)).as("after write %s", last).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsWrittenTogetherIsWrittenOnce() {
        MemoryDisk disk = new MemoryDisk(List.of());
        DurableStore store = store(disk);
        try (LocalRuntime runtime = start(store)) {
            for (long i = 0; i < ACCOUNTS; i++) {
                runtime.create(Account.Step.STEP, 0, List.of(i, BALANCE), null).join();
            }
            int before = disk.writes().size();
            long submitted = store.submitted();
            int held = disk.permits.drainPermits();
            List<CompletableFuture<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                calls.add(transfer(runtime, "t" + i));
            }
            // out, there and back, while the disk is busy with the first group
            Awaitility.await().until(() -> store.submitted() == submitted + 3 * 500);
            disk.permits.release(held);
            calls.forEach(CompletableFuture::join);
            List<List<Disk.Change>> writes =
                    disk.writes().subList(before, disk.writes().size());
            assertThat(writes).hasSizeLessThanOrEqualTo(3);
            List<Disk.Change> last = writes.get(writes.size() - 1);
            assertThat(last).filteredOn(change -> change.key()[0] == 'r').hasSizeLessThanOrEqualTo(ACCOUNTS);
            assertThat(last)
                    .as("messages")
                    .filteredOn(change -> change.value() != null && change.key()[0] == 'm')
                    .isEmpty();
        }
        disk.scan(Layout.MESSAGES, (key, value) -> {
            throw new AssertionError("a message is left over");
        });
    }
}
