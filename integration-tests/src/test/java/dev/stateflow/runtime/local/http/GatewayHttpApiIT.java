package dev.stateflow.runtime.local.http;

import dev.stateflow.engines.GatewayProcess;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.engines.SharedKafka;
import dev.stateflow.kafka.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway says what the local runtime says: the same tests. */
@ExtendWith(SharedKafka.class)
class GatewayHttpApiIT extends HttpApiTest {
    private final KafkaBroker kafka;
    private AutoCloseable job;
    private GatewayProcess gateway;

    GatewayHttpApiIT(KafkaBroker kafka) {
        this.kafka = kafka;
    }

    @Override
    HttpTestClient start() {
        Topics topics = Topics.of("gateway-httpapi");
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        job = GatewayProcess.job(kafka, topics);
        gateway = GatewayProcess.on(kafka, topics);
        return new HttpTestClient(gateway.listening());
    }

    @AfterAll
    void stopAll() throws Exception {
        gateway.close();
        job.close();
    }
}
