package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.bundle.ClientTarget;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conformance programs as one job of a real cluster, behind a real broker, mean what the Java means. */
@ExtendWith({SharedKafka.class, SharedFlink.class})
class FlinkConformanceIT {
    /** Where each entity has an operator of its own, and each sends to each, hundreds of them don't fit into a small cluster. */
    private static final Set<String> AREAS_PER_ENTITY = Set.of("recursion");

    /** They look at static state, which each JVM has for itself. */
    private static final Set<String> OF_ONE_JVM = Set.of("ClassInitialisationOrderIsKept");

    @ParameterizedTest(name = "parallelism {0}, state in {1}, layout {2}")
    @CsvSource({"1, hashmap, fused", "4, hashmap, fused", "4, rocksdb, fused", "2, hashmap, per-entity"})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyProgramMeansWhatTheJavaMeans(
            int parallelism, String backend, String layout, KafkaBroker kafka, FlinkCluster flink) throws Exception {
        String name = "flink-" + layout + "-" + backend + "-" + parallelism;
        BundledPrograms programs = new BundledPrograms(
                name,
                p -> (layout.equals("fused") || AREAS_PER_ENTITY.contains(p.area()))
                        && (parallelism == 1 || !OF_ONE_JVM.contains(p.name())));
        Topics topics = Topics.of(name);
        kafka.createTopics(parallelism, topics.requests(), topics.replies(), topics.deadLetters());
        FlinkRest rest = flink.rest();
        Path bundle = FlinkBundle.of(name, programs.bundle());
        String job = rest.run(
                rest.upload(bundle),
                new FlinkRest.Program(
                                "",
                                List.of(
                                        "--bootstrap-servers=" + kafka.bootstrapServers(),
                                        "--layout=" + layout,
                                        "--delivery=exactly-once"),
                                parallelism)
                        .with(Map.of("state.backend.type", backend, "execution.checkpointing.interval", "200ms")));
        try {
            rest.awaitRunning(job);
            try (EntityClient client = EntityClient.connect(
                    programs.bundle().application(), ClientSettings.of(kafka.bootstrapServers(), "conformance"))) {
                Map<CompiledProgram, Observation> seen = programs.run(new ClientTarget("Flink", client), 64);
                assertThat(rest.failures(job)).isEmpty();
                assertThat(programs.differences(
                                seen,
                                flink.readSavepoint(
                                        bundle, programs.bundle().application(), rest.savepoint(job), layout)))
                        .isEmpty();
            }
        } finally {
            rest.cancel(job);
        }
    }
}
