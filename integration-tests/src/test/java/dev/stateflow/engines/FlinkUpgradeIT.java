package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds of {@code src/test/upgrades} take over from one another on a real cluster, while accounts are transferred between: what they can read goes on, exactly; what they can't is refused, once, with
 * what to do.
 */
@ExtendWith({SharedKafka.class, SharedFlink.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FlinkUpgradeIT {
    private static final Path UPGRADES = Path.of("src", "test", "upgrades");
    private static final long SEED = Long.getLong("stateflow.seed", System.nanoTime());
    private static final int ACCOUNTS = 50;
    /** An account that nobody transfers from or to. */
    private static final int IDLE = ACCOUNTS;

    private static final long INITIAL = 1_000;
    private static final int CLIENTS = 16;
    /** Longer than a build takes to take over. */
    private static final long SLEEP = 10_000;

    private static FlinkBuild before;
    private static FlinkBuild after;
    private static FlinkBuild gone;

    @BeforeAll
    static void build() throws Exception {
        before = build("before");
        after = build("after");
        gone = build("gone");
    }

    private static FlinkBuild build(String name) throws Exception {
        return FlinkBuild.of("upgraded", name, UPGRADES.resolve(name));
    }

    /** The topics and the state backend of a line of builds. */
    private record Line(KafkaBroker kafka, FlinkRest rest, Topics topics, String backend) {
        Line(KafkaBroker kafka, FlinkCluster flink, String name, String backend) {
            this(kafka, flink.rest(), Jobs.topics(kafka, name), backend);
        }

        String submit(FlinkBuild build, String savepoint) {
            FlinkRest.Program program = Jobs.program(kafka, topics).with(Map.of("state.backend.type", backend));
            return rest.run(rest.upload(build.bundle()), savepoint.isEmpty() ? program : program.from(savepoint));
        }

        String run(FlinkBuild build, String savepoint) {
            String job = submit(build, savepoint);
            rest.awaitRunning(job);
            return job;
        }

        EntityClient client(FlinkBuild build) {
            return EntityClient.connect(
                    build.application(),
                    ClientSettings.of(kafka.bootstrapServers(), "upgrade")
                            .with(topics)
                            .withRepeatEvery(Duration.ofSeconds(1)));
        }

        void cancel(String job) {
            String state = job.isEmpty() ? "FINISHED" : rest.state(job);
            if (!state.equals("FINISHED") && !state.equals("FAILED")) {
                rest.cancel(job);
            }
        }
    }

    private static void create(FlinkBuild build, EntityClient client) {
        // at once, since each answer takes a checkpoint
        List<CompletableFuture<Object>> created = new ArrayList<>();
        for (int i = 0; i <= ACCOUNTS; i++) {
            created.add(client.create("Account", i, INITIAL));
        }
        created.add(client.create("Branch", "c", kind(build, "CITY")));
        created.add(client.create("Branch", "v", kind(build, "VILLAGE")));
        created.forEach(CompletableFuture::join);
    }

    private static Object kind(FlinkBuild build, String name) {
        Class<?> entity =
                Objects.requireNonNull(build.application().entity("Branch")).type();
        try {
            Class<?> type = Class.forName("bank.Kind", true, entity.getClassLoader());
            return Objects.requireNonNull(type.getField(name).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "state in {0}")
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void buildsTakeOverFromEachOtherUnderLoad(String backend, KafkaBroker kafka, FlinkCluster flink) throws Exception {
        System.out.println("seed " + SEED);
        Line line = new Line(kafka, flink, "upgraded-" + backend, backend);
        FlinkRest rest = line.rest();
        String job = "";
        try (EntityClient first = line.client(before);
                EntityClient second = line.client(after);
                EntityClient third = line.client(gone);
                UpgradedTransfers load = new UpgradedTransfers(ACCOUNTS, INITIAL, first)) {
            job = line.run(before, "");
            create(before, first);
            load.start(CLIENTS, SEED);
            load.await(300);
            String savepoint = rest.stop(job, false);
            refused(line, savepoint);

            job = line.run(after, savepoint);
            load.goOn(second);
            load.await(300);
            assertThat(Bank.answers(second, ACCOUNTS + 1, "transfers"))
                    .containsEntry(IDLE, 0L)
                    .anySatisfy((account, transfers) -> assertThat(transfers).isPositive());
            second.create("Audit", "a").join();
            Object idle = second.reference("Account", IDLE);
            assertThat(second.call("Audit", "a", "look", idle).join()).isEqualTo(INITIAL);
            assertThat(second.call("Branch", "v", "kind").join()).isEqualTo("VILLAGE");
            assertThat(rest.failures(job)).isEmpty();
            // an answer that nobody is there for any more, and somebody who is not there any more when it is time to
            // wake
            CompletableFuture<Object> settled = second.call("Branch", "c", "settle", idle, SLEEP);
            CompletableFuture<Object> rested = second.call("Branch", "v", "rest", SLEEP);
            for (String branch : List.of("c", "v")) {
                Awaitility.await()
                        .until(() ->
                                second.call("Branch", branch, "begun").join().equals(1));
            }
            savepoint = rest.stop(job, false);

            job = line.run(gone, savepoint);
            load.goOn(third);
            load.await(300);
            assertThat(third.call("Audit", "a", "look", third.reference("Account", IDLE))
                            .join())
                    .isEqualTo(2 * INITIAL);
            Map<Integer, Long> expected = load.finish();
            expected.put(IDLE, INITIAL);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> logs(flink).contains("dropped, since this build has no entity Branch"));
            assertThat(logs(flink)).contains("Branch[c] is not restored: this build has no entity Branch");
            assertThat(settled).isNotDone();
            assertThat(rested).isNotDone();
            Map<Integer, Long> asked = Bank.answers(third, ACCOUNTS + 1, "read");
            assertThat(asked).isEqualTo(expected);
            assertThat(rest.failures(job)).isEmpty();
            // with no other manifest than this build's: what is read was written by it
            assertThat(Bank.balances(
                            flink.readSavepoint(gone.bundle(), gone.application(), rest.stop(job, false), "fused")))
                    .isEqualTo(expected);
        } finally {
            line.cancel(job);
        }
    }

    private static void refused(Line line, String savepoint) throws Exception {
        FlinkBuild incompatible = build("incompatible");
        assertThatThrownBy(() -> line.submit(incompatible, savepoint))
                .hasMessageContaining("this build of upgraded can't take over what is in the savepoint")
                .hasMessageContaining("Account.value: field value was long and is String")
                .hasMessageContaining("give the field of the new type a new name");
        FlinkBuild renamed = build("renamed");
        assertThatThrownBy(() -> line.submit(renamed, savepoint))
                .hasMessageContaining("entity Branch is called Office in this build")
                .hasMessageContaining("keep the old name: @Entity(name = ");
        // whether something holds a constant, only the data tells
        String job = line.submit(build("constant"), savepoint);
        line.rest().awaitState(job, "FAILED");
        assertThat(line.rest().failures(job))
                .contains("the record of Branch[v]")
                .contains("VILLAGE")
                .containsOnlyOnce("Unrecoverable failure");
    }

    private static String logs(FlinkCluster flink) throws IOException {
        StringBuilder all = new StringBuilder();
        for (EngineProcess each : flink.taskManagers()) {
            all.append(Files.readString(each.log()));
        }
        return all.toString();
    }
}
