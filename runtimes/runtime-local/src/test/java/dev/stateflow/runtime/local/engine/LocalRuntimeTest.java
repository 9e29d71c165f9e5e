package dev.stateflow.runtime.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Gate;
import dev.stateflow.runtime.local.sample.Item;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.service.EntityService;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import dev.stateflow.runtime.local.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRuntimeTest {
    private static LocalRuntime start(EngineSettings settings) {
        return new LocalRuntime(Sample.application(), new MemoryStore(), settings);
    }

    private static LocalRuntime start() {
        return start(EngineSettings.defaults().withWorkers(4));
    }

    private static Address account(long id) {
        return new Address("Account", id);
    }

    private static Account reference(long id) {
        return (Account) References.to(Account.Step.STEP, id);
    }

    private static void create(LocalRuntime runtime, long id, int balance) {
        EntityService.Creation creation =
                runtime.create(Account.Step.STEP, 0, List.of(id, balance), null).join();
        assertThat(creation.outcome()).isInstanceOf(Outcome.Value.class);
        assertThat(creation.address()).hasValue(account(id));
    }

    private static CompletableFuture<Outcome> call(LocalRuntime runtime, long id, String member, Object... arguments) {
        return runtime.call(account(id), new Operation.Invoke(member, Arrays.asList(arguments)), null);
    }

    private static @Nullable Object value(CompletableFuture<Outcome> outcome) {
        return ((Outcome.Value) outcome.join()).value();
    }

    private static final String TRANSFER = "transfer(ILdev/stateflow/runtime/local/sample/Account;)Z";
    private static final String TRANSFER_HELD = "transferHeld(ILdev/stateflow/runtime/local/sample/Account;)V";
    private static final String BOUNCE = "bounce(ILdev/stateflow/runtime/local/sample/Account;)V";

    @ParameterizedTest
    @CsvSource({"1, 1, 1000000", "4, 64, 1000000", "4, 1, 1000000", "4, 64, 0", "3, 2, 5"})
    void concurrentTransfersConserveTheSum(int workers, int batch, int maxCells) {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        int accounts = 20;
        EngineSettings settings = EngineSettings.defaults()
                .withWorkers(workers)
                .withBatch(batch)
                .withMaxCells(maxCells)
                .withMaxInFlight(Integer.MAX_VALUE);
        try (LocalRuntime runtime = start(settings)) {
            IntStream.range(0, accounts).forEach(i -> create(runtime, i, 100));
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int c = 0; c < 8; c++) {
                Random random = new Random(seed + c);
                clients.add(CompletableFuture.runAsync(() -> {
                    List<CompletableFuture<Outcome>> calls = new ArrayList<>();
                    for (int i = 0; i < 1_000; i++) {
                        calls.add(call(
                                runtime,
                                random.nextInt(accounts),
                                TRANSFER,
                                random.nextInt(50),
                                reference(random.nextInt(accounts))));
                    }
                    calls.forEach(each -> assertThat(value(each)).isInstanceOf(Boolean.class));
                }));
            }
            clients.forEach(CompletableFuture::join);
            int sum = IntStream.range(0, accounts)
                    .map(i -> (Integer) value(call(runtime, i, "balance()I")))
                    .sum();
            assertThat(sum).isEqualTo(100 * accounts);
            assertThat(runtime.inFlight()).isZero();
        }
    }

    @Test
    void anInstanceHandlesTheMessagesOfAClientInOrder() {
        try (LocalRuntime runtime = start()) {
            for (int i = 0; i < 4; i++) {
                create(runtime, i, 0);
            }
            List<CompletableFuture<Outcome>> calls = new ArrayList<>();
            for (int n = 0; n < 2_000; n++) {
                calls.add(call(runtime, n % 4, "note(I)I", n));
            }
            for (int n = 0; n < 2_000; n++) {
                assertThat(value(calls.get(n))).isEqualTo(n / 4);
            }
            for (int i = 0; i < 4; i++) {
                int account = i;
                assertThat(value(call(runtime, i, "log()Ljava/util/List;")))
                        .isEqualTo(IntStream.range(0, 500)
                                .mapToObj(n -> n * 4 + account)
                                .toList());
            }
        }
    }

    @Test
    void instancesRunInParallel() {
        try (LocalRuntime runtime = start()) {
            create(runtime, 1, 0);
            create(runtime, 2, 0);
            CompletableFuture<Outcome> first = call(runtime, 1, "hold()V");
            CompletableFuture<Outcome> second = call(runtime, 2, "hold()V");
            Gate.awaitArrival();
            Gate.awaitArrival(); // both are inside, at once
            Gate.letOne();
            Gate.letOne();
            first.join();
            second.join();
        }
    }

    @Test
    void aBusyInstanceLeavesRoomForOthers() {
        // one worker, and a chain of calls that would keep it busy for ever if what it causes always ran first
        try (LocalRuntime runtime =
                start(EngineSettings.defaults().withWorkers(1).withBatch(4))) {
            create(runtime, 1, 0);
            create(runtime, 2, 0);
            create(runtime, 3, 7);
            CompletableFuture<Outcome> endless = call(runtime, 1, BOUNCE, Integer.MAX_VALUE, reference(2));
            for (int i = 0; i < 100; i++) {
                assertThat(value(call(runtime, 3, "balance()I"))).isEqualTo(7);
            }
            assertThat(endless).isNotDone();
        }
    }

    @Test
    void aDrainWaitsForCallsAcrossInstances() {
        try (LocalRuntime runtime = start()) {
            create(runtime, 1, 100);
            create(runtime, 2, 100);
            CompletableFuture<Outcome> transfer = call(runtime, 1, TRANSFER_HELD, 40, reference(2));
            Gate.awaitArrival();
            CompletableFuture<Outcome> behind = call(runtime, 2, "balance()I");
            CompletableFuture<Boolean> drain =
                    CompletableFuture.supplyAsync(() -> runtime.drain(Duration.ofSeconds(60)));
            Awaitility.await().until(runtime::isDraining);
            assertThatThrownBy(() -> call(runtime, 2, "balance()I"))
                    .isInstanceOf(RejectedRequestException.Draining.class);
            assertThatThrownBy(() -> runtime.create(Account.Step.STEP, 0, List.of(3L, 0), null))
                    .isInstanceOf(RejectedRequestException.Draining.class);
            assertThat(drain).isNotDone();
            Gate.letOne();
            assertThat(drain.join()).isTrue();
            assertThat(transfer).isCompleted();
            assertThat(value(behind)).isEqualTo(140);
        }
    }

    @Test
    void aDrainUnderLoadLosesNothing() {
        int accounts = 10;
        ConcurrentHashMap<Address, Integer> states = new ConcurrentHashMap<>();
        MemoryStore store = new MemoryStore();
        LocalRuntime runtime = new LocalRuntime(
                Sample.application(), store, EngineSettings.defaults().withWorkers(4));
        IntStream.range(0, accounts).forEach(i -> create(runtime, i, 1_000));
        List<CompletableFuture<Outcome>> accepted = new ArrayList<>();
        CompletableFuture<Boolean> drain = null;
        for (int i = 0; ; i++) {
            try {
                accepted.add(call(runtime, i % accounts, TRANSFER, 1, reference((i + 3) % accounts)));
            } catch (RejectedRequestException.Draining e) {
                break;
            } catch (RejectedRequestException.Overloaded e) {
                Thread.onSpinWait();
            }
            if (i == 500) {
                drain = CompletableFuture.supplyAsync(() -> runtime.drain(Duration.ofSeconds(60)));
            }
        }
        assertThat(drain).isNotNull();
        assertThat(drain.join()).isTrue();
        assertThat(accepted).hasSizeGreaterThan(500).allMatch(CompletableFuture::isDone);
        accepted.forEach(each -> assertThat(value(each)).isEqualTo(true));
        store.scan(record -> {
            assertThat(record.continuations()).isEmpty();
            states.put(record.address(), ((Account) Objects.requireNonNull(record.resident())).peek());
        });
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000 * accounts);
        runtime.close();
    }

    @Test
    void whatIsInFlightAtACloseFails() {
        LocalRuntime runtime = start(EngineSettings.defaults().withWorkers(1));
        create(runtime, 1, 0);
        CompletableFuture<Outcome> held = call(runtime, 1, "hold()V");
        Gate.awaitArrival();
        CompletableFuture<Void> close = CompletableFuture.runAsync(runtime::close);
        assertThatThrownBy(held::join).hasCauseInstanceOf(RejectedRequestException.Draining.class);
        Gate.letOne();
        close.join();
        assertThat(runtime.drain(Duration.ZERO)).isTrue();
    }

    @Test
    void noMoreThanTheBoundAreInFlight() {
        try (LocalRuntime runtime = start(EngineSettings.defaults().withMaxInFlight(2))) {
            create(runtime, 1, 0);
            CompletableFuture<Outcome> held = call(runtime, 1, "hold()V");
            CompletableFuture<Outcome> behind = call(runtime, 1, "balance()I");
            assertThatThrownBy(() -> call(runtime, 1, "balance()I"))
                    .isInstanceOf(RejectedRequestException.Overloaded.class);
            Gate.awaitArrival();
            Gate.letOne();
            held.join();
            behind.join();
            assertThat(value(call(runtime, 1, "balance()I"))).isEqualTo(0);
        }
    }

    @Test
    void aRepeatedRequestThatIsInFlightGetsTheSameAnswer() {
        try (LocalRuntime runtime = start()) {
            create(runtime, 1, 0);
            Operation note = new Operation.Invoke("note(I)I", List.of(5));
            CompletableFuture<Outcome> held = call(runtime, 1, "hold()V");
            Gate.awaitArrival();
            CompletableFuture<Outcome> first = runtime.call(account(1), note, "id");
            CompletableFuture<Outcome> second = runtime.call(account(1), note, "id");
            assertThat(runtime.inFlight()).isEqualTo(3);
            Gate.letOne();
            assertThat(value(first)).isEqualTo(0);
            assertThat(value(second)).isEqualTo(0);
            assertThat(value(runtime.call(account(1), note, "id"))).isEqualTo(0);
            assertThat(value(runtime.call(account(1), note, "other"))).isEqualTo(1);
            held.join();
            assertThat(runtime.inFlight()).isZero();
        }
    }

    @Test
    void whatOneClientDoesToItsFutureDoesNotConcernOthers() {
        try (LocalRuntime runtime = start()) {
            create(runtime, 1, 0);
            CompletableFuture<Outcome> held = call(runtime, 1, "hold()V");
            Gate.awaitArrival();
            Operation note = new Operation.Invoke("note(I)I", List.of(5));
            CompletableFuture<Outcome> first = runtime.call(account(1), note, "id");
            CompletableFuture<Outcome> second = runtime.call(account(1), note, "id");
            assertThat(first.cancel(true)).isTrue();
            Gate.letOne();
            assertThat(value(second)).isEqualTo(0);
            held.join();
        }
    }

    @Test
    void nothingIsKeptOfRequestsToInstancesThatDontExist() {
        MemoryStore store = new MemoryStore();
        try (LocalRuntime runtime = new LocalRuntime(
                Sample.application(), store, EngineSettings.defaults().withWorkers(1))) {
            for (int i = 0; i < 100; i++) {
                assertThat(call(runtime, i, "balance()I").join())
                        .isInstanceOfSatisfying(
                                Outcome.Failure.class,
                                failure -> assertThat(failure.exception())
                                        .isInstanceOf(EntityNotFoundException.class)
                                        .hasMessageEndingWith("does not exist"));
            }
            store.scan(record -> assertThat(record).isNull());
            Awaitility.await().until(() -> runtime.cellCount() == 0);
        }
    }

    @Test
    void anInstanceThatWasEvictedComesBack() {
        try (LocalRuntime runtime = start(EngineSettings.defaults().withMaxCells(0))) {
            create(runtime, 1, 100);
            create(runtime, 2, 0);
            for (int i = 1; i <= 50; i++) {
                assertThat(value(call(runtime, 1, TRANSFER, 2, reference(2)))).isEqualTo(true);
                assertThat(value(call(runtime, 2, "balance()I"))).isEqualTo(2 * i);
            }
            Awaitility.await().until(() -> runtime.cellCount() == 0);
        }
    }

    @Test
    void instancesThatRememberManyAnswersLeaveMemorySooner() {
        int requests = 200;
        try (LocalRuntime runtime = start(EngineSettings.defaults().withMaxCells(8))) {
            for (int account = 1; account <= 3; account++) {
                create(runtime, account, 0);
                for (int i = 0; i < requests; i++) {
                    assertThat(value(deposit(runtime, account, "d" + i))).isNull();
                }
            }
            // three would do, if they did not remember anything
            Awaitility.await().until(() -> runtime.cellCount() == 0);
            assertThat(value(deposit(runtime, 1, "d7"))).isNull();
            assertThat(value(call(runtime, 1, "balance()I"))).isEqualTo(requests);
        }
    }

    private static CompletableFuture<Outcome> deposit(LocalRuntime runtime, long account, String id) {
        Operation deposit = new Operation.Invoke("deposit(I)V", List.of(1));
        return runtime.call(new Address("Account", account), deposit, id);
    }

    @Test
    void anUnknownMemberIsAFailureNotAHang() {
        try (LocalRuntime runtime = start()) {
            create(runtime, 1, 0);
            assertThat(call(runtime, 1, "nothing()V").join()).isInstanceOf(Outcome.Failure.class);
            assertThat(runtime.call(new Address("Nothing", 1), new Operation.Exists(), null)
                            .join())
                    .isInstanceOf(Outcome.Failure.class);
            assertThat(runtime.create(Item.Step.STEP, 7, List.of(), null).join().address())
                    .isEmpty();
        }
    }
}
