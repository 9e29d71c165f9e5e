package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.bundle.ClientTarget;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What crosses Kafka, and many programs in one application, mean what they mean alone. */
@ExtendWith(SharedKafka.class)
class KafkaConformanceIT {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyProgramMeansWhatTheJavaMeans(KafkaBroker kafka) throws Exception {
        BundledPrograms programs = new BundledPrograms("stand-in-conformance");
        Topics topics = Topics.of("stand-in-conformance");
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        try (StandInJob job =
                        new StandInJob(kafka, programs.bundle().application(), topics, RequestFormat.USUAL_MAX_BYTES);
                EntityClient client = EntityClient.connect(
                        programs.bundle().application(), ClientSettings.of(kafka.bootstrapServers(), "conformance"))) {
            Map<CompiledProgram, Observation> seen = programs.run(new ClientTarget("Kafka", client), 16);
            assertThat(programs.differences(seen, job.stop())).isEmpty();
        }
    }
}
