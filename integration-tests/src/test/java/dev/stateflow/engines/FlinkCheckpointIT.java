package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.bundle.ClientTarget;
import dev.stateflow.conformance.bundle.ProgramBundle;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Outcome;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.CompiledProgram.Case;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.conformance.target.TargetSession;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checkpoints while calls are a thousand deep and a thousand wide, on two TaskManagers: each is completed, one that is gone back to has all that was under way, and in the end all is as in plain
 * Java. The programs are those of {@code src/test/wide-programs}; what they do is the same in any order.
 */
@ExtendWith({SharedKafka.class, SharedFlink.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FlinkCheckpointIT {
    private static final Path PROGRAMS = Path.of("src", "test", "wide-programs");
    private static final Case SET_UP = new Case("runSetUp", "()V");
    private static final Case LOAD = new Case("runUnderLoad", "()J");
    private static final Case SCATTER = new Case("runScatter", "()V");
    private static final Case OUTSTANDING = new Case("runOutstanding", "()J");
    /** How many clients call each program. */
    private static final int CLIENTS = 6;
    /** How often all is scattered at once. */
    private static final int SCATTERS = 3;

    @ParameterizedTest(name = "state in {0}, layout {1}, a TaskManager killed {2}")
    @CsvSource({"hashmap, fused, false", "rocksdb, per-entity, true"})
    void areCompletedUnderDeepAndWideCalls(
            String backend, String layout, boolean kill, KafkaBroker kafka, FlinkCluster flink) throws Exception {
        String name = "checkpoints-" + backend;
        ProgramBundle programs = BundledPrograms.of(name, Program.in(PROGRAMS));
        Path bundle = FlinkBundle.of(name, programs);
        Topics topics = Topics.of(name);
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        FlinkRest rest = flink.rest();
        String job = rest.run(
                rest.upload(bundle),
                new FlinkRest.Program(
                                "", List.of("--bootstrap-servers=" + kafka.bootstrapServers(), "--layout=" + layout), 2)
                        .with(Map.of("state.backend.type", backend, "execution.checkpointing.interval", "200ms")));
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean stopping = new AtomicBoolean();
        try (EntityClient client =
                EntityClient.connect(programs.application(), ClientSettings.of(kafka.bootstrapServers(), "load"))) {
            rest.awaitRunning(job);
            assertThat(rest.taskManagersOf(job)).hasSize(2);
            // while tasks start, none can be made
            int failedBefore = failed(rest, job);
            ConformanceTarget target = new ClientTarget("Flink", client);
            Map<CompiledProgram, TargetSession> sessions = new LinkedHashMap<>();
            Map<CompiledProgram, List<Outcome>> seen = new ConcurrentHashMap<>();
            List<Future<?>> clients = new ArrayList<>();
            for (CompiledProgram program : programs.programs()) {
                TargetSession session = target.open(program);
                sessions.put(program, session);
                assertThat(session.create()).isInstanceOf(Outcome.Returned.class);
                assertThat(session.call(SET_UP)).isInstanceOf(Outcome.Returned.class);
                seen.put(program, Collections.synchronizedList(new ArrayList<>()));
                for (int c = 0; c < CLIENTS; c++) {
                    clients.add(threads.submit(() -> {
                        do {
                            seen.get(program).add(session.call(LOAD));
                        } while (!stopping.get());
                        return null;
                    }));
                }
            }
            TargetSession wide = sessions.entrySet().stream()
                    .filter(e -> e.getKey().cases().contains(SCATTER))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            Outcome none = wide.call(OUTSTANDING);
            for (int i = 0; i < SCATTERS; i++) {
                assertThat(wide.call(SCATTER)).isInstanceOf(Outcome.Returned.class);
                rest.awaitCheckpoints(job, 3);
            }
            assertThat(rest.failures(job)).isEmpty();
            assertThat(failed(rest, job)).isEqualTo(failedBefore);

            if (kill) {
                flink.killTaskManager(0);
                flink.addTaskManager();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> !rest.failures(job).isEmpty());
                rest.awaitRunning(job);
                rest.awaitCheckpoints(job, 3);
            }
            stopping.set(true);
            for (Future<?> each : clients) {
                each.get();
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> wide.call(OUTSTANDING).equals(none));
            System.out.println(
                    backend + ": " + seen.values().stream().map(List::size).toList() + " calls");
            SortedMap<String, String> states = BundledPrograms.states(
                    programs, flink.readSavepoint(bundle, programs.application(), rest.stop(job, false), layout));
            for (CompiledProgram program : programs.programs()) {
                compare(program, Objects.requireNonNull(seen.get(program)), states);
            }
        } finally {
            stopping.set(true);
            threads.shutdownNow();
            if (!rest.state(job).equals("FINISHED")) {
                rest.cancel(job);
            }
            flink.awaitTaskManagers(2);
        }
    }

    private static int failed(FlinkRest rest, String job) {
        return rest.checkpoints(job).path("counts").path("failed").asInt();
    }

    private static void compare(CompiledProgram program, List<Outcome> seen, SortedMap<String, String> states)
            throws Exception {
        try (TargetSession plain = new PlainTarget().open(program)) {
            plain.create();
            plain.call(SET_UP);
            Map<String, Outcome> expected = new LinkedHashMap<>();
            Map<String, Outcome> actual = new LinkedHashMap<>();
            for (int i = 0; i < seen.size(); i++) {
                expected.put("call " + i, plain.call(LOAD));
                actual.put("call " + i, seen.get(i));
            }
            for (int i = 0; i < SCATTERS && program.cases().contains(SCATTER); i++) {
                plain.call(SCATTER);
            }
            assertThat(Comparison.compare(
                            new Observation(expected, plain.states()),
                            new Observation(actual, BundledPrograms.of(program, states))))
                    .as("%s", program.program())
                    .isEmpty();
        }
    }
}
