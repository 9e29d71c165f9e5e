package dev.stateflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.engines.Bank;
import dev.stateflow.engines.FlinkCluster;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bank as a job of a real cluster, while clients in another process transfer: TaskManagers are killed with SIGKILL, the JobManager is killed and the job goes on from its last checkpoint, it is stopped with savepoints
 * and goes on with another parallelism; then every account must hold exactly what the answers say, asked by calls and read from a savepoint. {@code -Dstateflow.kills=60} kills more often, {@code
 * -Dstateflow.seed} repeats the choices.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FlinkKillIT {
    private static final int KILLS = Integer.getInteger("stateflow.kills", 10);
    private static final long SEED = Long.getLong("stateflow.seed", System.nanoTime());
    private static final int ACCOUNTS = 1_000;
    private static final int CLIENTS = 64;
    private static final int SLOTS = 2;
    private static final int TASK_MANAGERS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "state in {0}, layout {1}")
    @CsvSource({"rocksdb, fused", "hashmap, per-entity"})
    void nothingIsLostAndNothingHappensTwice(String backend, String layout) throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path bundle = Path.of(Objects.requireNonNull(System.getProperty("bank.flink.bundle")));
        Topics topics = Topics.of("bank");
        try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"));
                FlinkCluster flink = FlinkCluster.start(
                        folder.resolve("flink"), FlinkCluster.Settings.SMALL.withTaskManagers(TASK_MANAGERS, SLOTS))) {
            kafka.createTopics(4, topics.requests(), topics.replies(), topics.deadLetters());
            FlinkRest rest = flink.rest();
            FlinkRest.Program program = new FlinkRest.Program(
                            "", List.of("--bootstrap-servers=" + kafka.bootstrapServers(), "--layout=" + layout), 2)
                    .with(Map.of("state.backend.type", backend, "execution.checkpointing.interval", "200ms"));
            String jar = rest.upload(bundle);
            String job = rest.run(jar, program);
            rest.awaitRunning(job);
            Process load = BankKillIT.startLoad(
                    KafkaBankLoad.class, kafka.bootstrapServers(), bundle, ACCOUNTS, CLIENTS, SEED);
            try {
                // half of the test's kills for each backend
                for (int kill = 0; kill < KILLS / 2; kill++) {
                    BankKillIT.awaitAnswers(load, 100 + random.nextInt(1_000));
                    flink.killTaskManager(random.nextInt(TASK_MANAGERS));
                    flink.addTaskManager();
                    BankKillIT.awaitAnswers(load, 100);
                    flink.awaitTaskManagers(TASK_MANAGERS);
                }
                for (int parallelism : new int[] {3, 1, 2}) {
                    BankKillIT.awaitAnswers(load, 200);
                    String savepoint = rest.stop(job, false);
                    job = rest.run(jar, program.from(savepoint).withParallelism(parallelism));
                    rest.awaitRunning(job);
                }
                BankKillIT.awaitAnswers(load, 500);
                flink.killJobManager();
                flink.restartJobManager();
                // uploads and jobs went with it
                jar = rest.upload(bundle);
                job = rest.run(jar, program.from(lastCheckpoint(job)));
                rest.awaitRunning(job);
                Map<Integer, Long> expected = BankKillIT.finish(load);
                assertThat(asked(kafka, bundle)).isEqualTo(expected);
                assertThat(read(flink, bundle, rest.stop(job, false), layout)).isEqualTo(expected);
            } finally {
                load.destroyForcibly();
            }
        }
    }

    /** As the files say, since nobody else can: what was complete when the JobManager was killed has committed replies. */
    private String lastCheckpoint(String job) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("flink/checkpoints").resolve(job))) {
            return found.filter(path -> Files.exists(path.resolve("_metadata")))
                    .max(Comparator.comparingInt(FlinkKillIT::number))
                    .orElseThrow()
                    .toUri()
                    .toString();
        }
    }

    private static int number(Path checkpoint) {
        String name = String.valueOf(checkpoint.getFileName());
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private static Map<Integer, Long> asked(KafkaBroker kafka, Path bundle) throws IOException {
        try (URLClassLoader loader = loader(bundle);
                EntityClient client = EntityClient.connect(
                        CompiledApplication.load(loader), ClientSettings.of(kafka.bootstrapServers(), "check"))) {
            return Bank.answers(client, ACCOUNTS, "read");
        }
    }

    private static URLClassLoader loader(Path bundle) throws IOException {
        return new URLClassLoader(new URL[] {bundle.toUri().toURL()}, FlinkKillIT.class.getClassLoader());
    }

    private static Map<Integer, Long> read(FlinkCluster flink, Path bundle, String savepoint, String layout)
            throws Exception {
        try (URLClassLoader loader = loader(bundle)) {
            List<InstanceRecord> records =
                    flink.readSavepoint(bundle, CompiledApplication.load(loader), savepoint, layout);
            assertThat(records)
                    .allSatisfy(record -> assertThat(record.continuations()).isEmpty());
            return Bank.balances(records);
        }
    }
}
