package dev.stateflow.runtime.local.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.sample.Account;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
    private final CompiledApplication application = Sample.application();

    @TempDir
    Path temporary;

    private Path data;

    @BeforeEach
    void name() {
        data = temporary.resolve("data");
    }

    private interface Use {
        void with(LocalRuntime runtime) throws Exception;
    }

    private void use(Use use) throws Exception {
        try (StoreFolder folder = StoreFolder.take(data, "sample")) {
            DurableStore store = folder.open(application, true, address -> address.entity() + "/" + address.key());
            try (LocalRuntime runtime = new LocalRuntime(application, store, EngineSettings.defaults())) {
                use.with(runtime);
            }
        }
    }

    private static void create(LocalRuntime runtime, long id, int balance) {
        runtime.create(Account.Step.STEP, 0, List.of(id, balance), null).join();
    }

    private static Outcome balance(LocalRuntime runtime, long id) {
        return runtime.call(new Address("Account", id), new Operation.Invoke("balance()I", List.of()), null)
                .join();
    }

    /** Without the library, which no test damages, and the lock. */
    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
                if (!name.startsWith("native") && !name.equals("lock") && !name.contains("LOG")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private Path file(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("db"))) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a process leaves that is killed: a copy of the files of a store that is in use but idle. */
    private void leaveUnfinished() throws Exception {
        Path copy = temporary.resolve("copy");
        use(runtime -> {
            for (int i = 0; i < 200; i++) {
                create(runtime, i, i);
            }
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path target = copy.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        });
        data = copy;
    }

    @Test
    void whatWasCommittedIsThereAgain() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        use(runtime -> assertThat(balance(runtime, 1)).isEqualTo(new Outcome.Value(5)));
    }

    @Test
    void whatWasCommittedIsThereAfterAKill() throws Exception {
        leaveUnfinished();
        use(runtime -> assertThat(balance(runtime, 199)).isEqualTo(new Outcome.Value(199)));
    }

    @Test
    void aFolderIsForOneProcess() throws Exception {
        use(runtime -> assertThatThrownBy(() -> StoreFolder.take(data, "sample"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is in use by another process")
                .hasMessageContaining("--data"));
        use(runtime -> create(runtime, 1, 5));
    }

    @Test
    void aFolderIsForOneApplication() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        Map<String, byte[]> before = files();
        assertThatThrownBy(() -> StoreFolder.take(data, "other"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is of application sample, not of other");
        assertThat(files()).containsExactlyEntriesOf(before);
    }

    @Test
    void aNewerFormatIsRefused() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        Files.writeString(data.resolve("stateflow.properties"), "format=3\napplication=sample\n");
        assertThatThrownBy(() -> StoreFolder.take(data, "sample"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has format 3, which this version does not read (it reads 2 and older ones)");
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> StoreFolder.take(data, "sample"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("it holds letter.txt");
        assertThat(files()).containsOnlyKeys("letter.txt");
    }

    @Test
    void aTruncatedTableIsRefused() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        Path table = file(".sst");
        byte[] bytes = Files.readAllBytes(table);
        Files.write(table, Arrays.copyOf(bytes, bytes.length / 2));
        refuses("is damaged");
    }

    @Test
    void aMissingTableIsRefused() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        Files.delete(file(".sst"));
        refuses("is damaged");
    }

    @Test
    void aFlippedBitInATableIsFound() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        flip(file(".sst"), 20);
        // reading is what finds it
        assertThatThrownBy(() -> use(runtime -> balance(runtime, 1)))
                .hasStackTraceContaining("is damaged")
                .hasStackTraceContaining("restore a backup");
    }

    @Test
    void aMissingStoreIsRefused() throws Exception {
        use(runtime -> create(runtime, 1, 5));
        try (Stream<Path> all = Files.walk(data.resolve("db"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        refuses("");
    }

    @Test
    void aTruncatedLogIsRefusedAndNotChanged() throws Exception {
        leaveUnfinished();
        Path log = file(".log");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - bytes.length / 4));
        refuses("groups of commits are missing");
    }

    @Test
    void aFlippedBitInTheLogIsRefusedAndNotChanged() throws Exception {
        leaveUnfinished();
        Path log = file(".log");
        flip(log, (int) (Files.size(log) / 2));
        refuses("groups of commits are missing");
    }

    @Test
    void whatWasTornOffBeforeItWasAcknowledgedIsNotMissed() throws Exception {
        leaveUnfinished();
        Path log = file(".log");
        byte[] bytes = Files.readAllBytes(log);
        byte[] more = Arrays.copyOf(bytes, bytes.length + 100);
        Arrays.fill(more, bytes.length, more.length, (byte) 17);
        Files.write(log, more);
        use(runtime -> assertThat(balance(runtime, 199)).isEqualTo(new Outcome.Value(199)));
    }

    private static void flip(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 4;
        Files.write(file, bytes);
    }

    private void refuses(String message) throws IOException {
        Map<String, byte[]> before = files();
        assertThatThrownBy(() -> use(runtime -> balance(runtime, 1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
        Map<String, byte[]> after = files();
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }
}
