package dev.stateflow.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Gate;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backup, restore, export and import. */
class CommandsTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    private interface Use {
        void with(LocalRuntime runtime) throws Exception;
    }

    private static void serve(Path data, Use use) throws Exception {
        Options options = Options.parse(List.of("--data", data.toString()));
        try (Data opened = Data.open(options, Sample.application());
                LocalRuntime runtime =
                        new LocalRuntime(Sample.application(), opened.store(), EngineSettings.defaults())) {
            use.with(runtime);
        }
    }

    private static Commands commands(Path data) {
        return new Commands(Sample.application(), data);
    }

    private static void create(LocalRuntime runtime, long id, int balance) {
        runtime.create(Account.Step.STEP, 0, List.of(id, balance), null).join();
    }

    private static CompletableFuture<Outcome> call(LocalRuntime runtime, long id, String member, Object... arguments) {
        return runtime.call(new Address("Account", id), new Operation.Invoke(member, List.of(arguments)), null);
    }

    private static void has(Path data, long id, int balance) throws Exception {
        serve(
                data,
                runtime -> assertThat(call(runtime, id, "balance()I").join()).isEqualTo(new Outcome.Value(balance)));
    }

    private static String export(Path data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        commands(data).exportTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long importInto(Path data, String lines) {
        return commands(data).importFrom(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        serve(data, runtime -> {
            create(runtime, 1, 5);
            create(runtime, 2, 7);
            call(runtime, 2, "note(I)I", 3).join();
        });
        String lines = export(data);
        assertThat(lines).isEqualTo("""
                {"type":"Account","key":1,"state":{"id":1,"balance":5,"log":[]}}
                {"type":"Account","key":2,"state":{"id":2,"balance":7,"log":[3]}}
                """);
        Path other = folder.resolve("other");
        assertThat(importInto(other, lines)).isEqualTo(2);
        assertThat(export(other)).isEqualTo(lines);
        has(other, 2, 7);
    }

    @Test
    void aServiceThatRunsCanBeBackedUpAndExported() throws Exception {
        Path backup = folder.resolve("backup");
        serve(data, runtime -> {
            create(runtime, 1, 5);
            commands(data).backup(backup);
            assertThat(export(data)).contains("\"balance\":5");
            call(runtime, 1, "deposit(I)V", 1).join();
        });
        has(data, 1, 6);
        Path restored = folder.resolve("restored");
        commands(restored).restore(backup);
        has(restored, 1, 5);
        has(backup, 1, 5);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        serve(data, runtime -> create(runtime, 1, 5));
        Path backup = folder.resolve("backup");
        commands(data).backup(backup);
        assertThatThrownBy(() -> commands(data).backup(backup)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> commands(data).restore(backup)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> importInto(data, "")).hasMessageContaining("is not empty");
        has(data, 1, 5);
    }

    @Test
    void callsInFlightAreNotLeftOutSilently() throws Exception {
        serve(data, runtime -> {
            create(runtime, 1, 5);
            create(runtime, 2, 5);
            CompletableFuture<Outcome> held = call(
                    runtime,
                    1,
                    "transferHeld(ILdev/stateflow/runtime/local/sample/Account;)V",
                    1,
                    References.to(Account.Step.STEP, 2L));
            Gate.awaitArrival();
            assertThatThrownBy(() -> export(data)).hasMessageContaining("calls are in flight");
            Gate.letOne();
            held.join();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{ ;line 2",
                "{\"type\":\"Nothing\",\"key\":1,\"state\":{}};line 2: type: expected a concrete entity, got \"Nothing\"",
                "{\"type\":\"Account\",\"key\":\"a\",\"state\":{}};line 2",
                "{\"type\":\"Account\",\"key\":3,\"state\":{\"id\":3,\"balance\":1}};line 2: state.log: expected",
                "{\"type\":\"Account\",\"key\":3,\"state\":{\"id\":3,\"balance\":1.5,\"log\":[]}};line 2: state.balance: expected int",
                "{\"type\":\"Account\",\"key\":3,\"state\":{\"id\":3,\"balance\":1,\"log\":[],\"x\":1}};line 2: state.x: expected no such field",
                "{\"type\":\"Account\",\"key\":1,\"state\":{\"id\":1,\"balance\":1,\"log\":[]}};line 2: Account[1] occurs twice"
            })
    void anImportSucceedsAsAWholeOrNotAtAll(String line, String message) {
        String first = "{\"type\":\"Account\",\"key\":1,\"state\":{\"id\":1,\"balance\":5,\"log\":[]}}\n";
        assertThatThrownBy(() -> importInto(data, first + line + "\n"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
        assertThat(Files.exists(data)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}
