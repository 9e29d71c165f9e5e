package dev.stateflow.runtime.local.http;

import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.engines.SharedKafka;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway says what the local runtime says: the same tests. */
@ExtendWith(SharedKafka.class)
class GatewayHttpApiIT extends HttpApiTest {
    private final KafkaBroker kafka;

    GatewayHttpApiIT(KafkaBroker kafka) {
        this.kafka = kafka;
    }

    @Override
    HttpTestClient start() {
        return GatewayTestClient.start(kafka, "gateway-httpapi");
    }
}
