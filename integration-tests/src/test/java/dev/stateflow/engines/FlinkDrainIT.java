package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.bundle.ProgramBundle;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code flink stop --drain}: what has been begun is ended first, and what can't end soon is in the savepoint. */
@ExtendWith({SharedKafka.class, SharedFlink.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FlinkDrainIT {
    private static final int ACCOUNTS = 50;
    private static final int TRANSFERS = 2_000;
    private static final long INITIAL = 1_000;

    @ParameterizedTest(name = "layout {0}, {1}")
    @CsvSource({"fused, --in-flight=50", "per-entity, --parallelism.Account=1"})
    void whatHasBegunIsEndedAndTheSavepointGoesOn(String layout, String option, KafkaBroker kafka, FlinkCluster flink)
            throws Exception {
        Path bundle = Path.of(Objects.requireNonNull(System.getProperty("bank.flink.bundle")));
        Topics topics = Jobs.topics(kafka, "drained-" + layout);
        FlinkRest rest = flink.rest();
        String jar = rest.upload(bundle);
        FlinkRest.Program program = Jobs.program(kafka, topics, "--layout=" + layout, option);
        String job = rest.run(jar, program);
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {bundle.toUri().toURL()}, FlinkDrainIT.class.getClassLoader());
                EntityClient client = EntityClient.connect(
                        CompiledApplication.load(loader),
                        ClientSettings.of(kafka.bootstrapServers(), "drain").with(topics))) {
            rest.awaitRunning(job);
            List<CompletableFuture<Object>> answers = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS; i++) {
                answers.add(client.create("Account", i, INITIAL));
            }
            answers.forEach(CompletableFuture::join);
            answers.clear();
            for (int i = 0; i < TRANSFERS; i++) {
                Object other = client.reference("Account", (i * 7 + 1) % ACCOUNTS);
                answers.add(client.call("Account", i % ACCOUNTS, "transfer", 1L, other));
            }
            CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new))
                    .join();
            String savepoint = rest.stop(job, true);
            List<InstanceRecord> records =
                    flink.readSavepoint(bundle, CompiledApplication.load(loader), savepoint, layout);
            assertThat(records)
                    .hasSize(ACCOUNTS)
                    .allSatisfy(record -> assertThat(record.continuations()).isEmpty());
            assertThat(sum(Bank.balances(records))).as("nothing is on its way").isEqualTo(ACCOUNTS * INITIAL);

            job = rest.run(jar, program.from(savepoint));
            rest.awaitRunning(job);
            answers.forEach(CompletableFuture::join);
            assertThat(sum(Bank.answers(client, ACCOUNTS, "read"))).isEqualTo(ACCOUNTS * INITIAL);
            assertThat(rest.failures(job)).isEmpty();
        } finally {
            rest.cancel(job);
        }
    }

    @Test
    void aCallThatSleepsIsInTheSavepoint(KafkaBroker kafka, FlinkCluster flink) throws Exception {
        ProgramBundle programs = BundledPrograms.only("drained-sleep", "SleepInLoop");
        Path bundle = FlinkBundle.of("drained-sleep", programs);
        Topics topics = Jobs.topics(kafka, "drained-sleep");
        FlinkRest rest = flink.rest();
        String jar = rest.upload(bundle);
        FlinkRest.Program program = Jobs.program(kafka, topics);
        String job = rest.run(jar, program);
        String main = ProgramBundle.entity(programs.programs().get(0), "Main");
        String counter = ProgramBundle.entity(programs.programs().get(0), "Counter");
        try (EntityClient client = EntityClient.connect(
                programs.application(),
                ClientSettings.of(kafka.bootstrapServers(), "sleep").with(topics))) {
            rest.awaitRunning(job);
            client.create(main, "m").join();
            // counts five times within seconds, and then sleeps for hours
            CompletableFuture<Object> sleeping = client.call(main, "m", "run");
            AtomicInteger own = new AtomicInteger();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(CompletionException.class)
                    .until(() -> next(client, counter, own) >= 1);
            String savepoint = rest.stop(job, true);
            assertThat(flink.readSavepoint(bundle, programs.application(), savepoint, "fused"))
                    .flatExtracting(InstanceRecord::timers)
                    .hasSize(1);
            job = rest.run(jar, program.from(savepoint));
            rest.awaitRunning(job);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> next(client, counter, own) == 5);
            assertThat(sleeping).isNotDone();
        } finally {
            rest.cancel(job);
        }
    }

    private static long sum(Map<Integer, Long> balances) {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often others have counted. */
    private static int next(EntityClient client, String counter, AtomicInteger own) {
        int value = (Integer) client.call(counter, "c", "next").join();
        return value - own.incrementAndGet();
    }
}
