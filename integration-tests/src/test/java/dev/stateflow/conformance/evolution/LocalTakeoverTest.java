package dev.stateflow.conformance.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.Store;
import dev.stateflow.runtime.local.store.StoreException;
import dev.stateflow.runtime.local.store.disk.DurableStore;
import dev.stateflow.runtime.local.store.disk.StoreFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new build is started on the store of the one before. */
class LocalTakeoverTest {
    private static final Path FOLDER = Path.of("src/test/builds");
    private static final Address MAIN = new Address("Main", "main");

    @TempDir
    private Path work;

    private Build build(String pair, String version) throws Exception {
        return Build.of(FOLDER.resolve(pair).resolve(version), Files.createDirectories(work.resolve(pair + version)));
    }

    /** What is done with a store. */
    private interface Use {
        void with(DurableStore store) throws Exception;
    }

    private void open(Build build, Use use) throws Exception {
        try (StoreFolder folder = StoreFolder.take(work.resolve("data"), "app");
                DurableStore store =
                        folder.open(build.application(), false, address -> address.entity() + "/" + address.key())) {
            use.with(store);
        }
    }

    private Object call(Build build, Address target, String member) throws Exception {
        Object[] result = new Object[1];
        open(build, store -> {
            try (LocalRuntime runtime = new LocalRuntime(build.application(), store, EngineSettings.defaults())) {
                result[0] = runtime.call(target, new Operation.Invoke(member, List.of()), null)
                        .join();
            }
        });
        if (result[0] instanceof Outcome.Value value) {
            return String.valueOf(value.value());
        }
        throw new AssertionError(result[0]);
    }

    private void setUp(Build build) throws Exception {
        open(build, store -> {
            try (LocalRuntime runtime = new LocalRuntime(build.application(), store, EngineSettings.defaults())) {
                var main = Objects.requireNonNull(build.application().entity("Main"));
                assertThat(runtime.create(main, 0, List.of("main"), null).join().outcome())
                        .isInstanceOf(Outcome.Value.class);
            }
        });
        assertThat(call(build, MAIN, "setup()V")).isEqualTo("null");
    }

    /** Leaves a call half-way, as a crash does. */
    private void begin(Build build, String member) throws Exception {
        open(build, store -> {
            StepFunction steps = new StepFunction(build.application(), Codecs.values(build.application()));
            InstanceRecord record =
                    store.load(MAIN).toCompletableFuture().join().orElseThrow();
            Request request =
                    new Request(MAIN, new Operation.Invoke(member, List.of()), new ReturnAddress.Client("unanswered"));
            List<Message> sent = new ArrayList<>();
            steps.step(record, request, 0, sent::add);
            assertThat(record.inFlight()).hasSize(1);
            store.commit(new Commit(
                            record,
                            new Envelope(request),
                            sent.stream().map(Envelope::new).toList()))
                    .toCompletableFuture()
                    .join();
        });
    }

    @Test
    void aCallThatCantGoOnKeepsTheNewBuildFromStartingUntilItHasEnded() throws Exception {
        Build older = build("call-changed-before", "v1");
        Build newer = build("call-changed-before", "v2");
        setUp(older);
        begin(older, "wait1()I");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> open(newer, store -> {}))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("this build of app can't take over what is in the store")
                    .hasMessageContaining("Main/main: a call waits in app.Main.wait1, line 15")
                    .hasMessageContaining("--drain");
        }
        drain(older);
        // 8 by the call that has ended, and what the new code adds
        assertThat(call(newer, MAIN, "wait1()I")).isEqualTo("25");
        assertThat(call(newer, MAIN, "show()Ljava/lang/String;")).isEqualTo("25");
    }

    /** As --drain does. */
    private void drain(Build build) throws Exception {
        open(build, store -> {
            try (LocalRuntime runtime = new LocalRuntime(build.application(), store, EngineSettings.defaults())) {
                runtime.refuseRequests();
                while (isBusy(store)) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    private static boolean isBusy(Store store) {
        boolean[] busy = {!store.undelivered().isEmpty()};
        store.scan(record -> busy[0] |= !record.inFlight().isEmpty());
        return busy[0];
    }

    @Test
    void aCallGoesOnInTheNewBuild() throws Exception {
        Build older = build("call-changed-behind", "v1");
        Build newer = build("call-changed-behind", "v2");
        setUp(older);
        begin(older, "wait1()I");
        drain(newer);
        assertThat(call(newer, MAIN, "show()Ljava/lang/String;")).isEqualTo("500");
    }

    @Test
    void aCreationThatIsUnderWayMakesAnInstanceOfTheNewBuild() throws Exception {
        Build older = build("creation-under-way", "v1");
        Build newer = build("creation-under-way", "v2");
        setUp(older);
        begin(older, "wait1()I");
        drain(newer);
        assertThat(call(newer, MAIN, "show()Ljava/lang/String;")).isEqualTo("5 null");
    }

    @Test
    void aScheduledCallWaitsForABuildThatHasItsLambda() throws Exception {
        Build older = build("scheduled-does-something-else", "v1");
        Build other = build("scheduled-does-something-else", "v2");
        setUp(older);
        assertThat(call(older, MAIN, "setupLater()V")).isEqualTo("null");
        assertThatThrownBy(() -> open(other, store -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a lambda of app.Main that keeps [n, this] is gone, or does something else now");
        // nothing has changed, so that the build before goes on, and takes it back
        open(older, store -> {
            InstanceRecord record =
                    store.load(MAIN).toCompletableFuture().join().orElseThrow();
            assertThat(record.scheduled()).isEqualTo(1);
            long id = record.inFlight().get(0).waitingFor();
            try (LocalRuntime runtime = new LocalRuntime(older.application(), store, EngineSettings.defaults())) {
                assertThat(runtime.call(MAIN, new Operation.Cancel(id), null).join())
                        .isEqualTo(new Outcome.Value(true));
            }
        });
        assertThat(call(other, MAIN, "show()Ljava/lang/String;")).isEqualTo("0");
    }

    @Test
    void recordsAreFoundUnderTheNewNameOfTheirEntity() throws Exception {
        Build older = build("entity-renamed", "v1");
        Build newer = build("entity-renamed", "v2");
        setUp(older);
        assertThat(call(newer, MAIN, "show()Ljava/lang/String;")).isEqualTo("Product[apple] 5");
        assertThat(call(newer, new Address("Product", "apple"), "price()I")).isEqualTo("5");
    }

    @Test
    void answersMoveWithTheRecordOfTheirInstance() throws Exception {
        Build older = build("entity-renamed", "v1");
        Build newer = build("entity-renamed", "v2");
        setUp(older);
        Operation price = new Operation.Invoke("price()I", List.of());
        open(older, store -> {
            try (LocalRuntime runtime = new LocalRuntime(older.application(), store, EngineSettings.defaults())) {
                runtime.call(new Address("Item", "apple"), price, "first").join();
                runtime.call(new Address("Item", "apple"), price, "second").join();
            }
        });
        for (int i = 0; i < 2; i++) {
            open(newer, store -> {
                InstanceRecord record = store.load(new Address("Product", "apple"))
                        .toCompletableFuture()
                        .join()
                        .orElseThrow();
                assertThat(record.served().finished().keySet()).containsExactly("client:first", "client:second");
                assertThat(record.served().outcome("client:first")).isEqualTo(new Outcome.Value(5));
            });
        }
    }

    @Test
    void whatCantBeReadIsToldAndNothingIsChanged() throws Exception {
        Build older = build("field-unboxed-null", "v1");
        Build newer = build("field-unboxed-null", "v2");
        setUp(older);
        assertThatThrownBy(() -> open(newer, store -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the record of Main/main: Main.a: null was written");
        assertThat(call(older, MAIN, "setup()V")).isEqualTo("null");
    }
}
