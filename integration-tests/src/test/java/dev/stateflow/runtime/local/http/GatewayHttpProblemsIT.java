package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.engines.SharedKafka;
import dev.stateflow.kafka.wire.RequestFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway says what the local runtime says: the same tests. */
@ExtendWith(SharedKafka.class)
class GatewayHttpProblemsIT extends HttpProblemsTest {
    private final KafkaBroker kafka;

    GatewayHttpProblemsIT(KafkaBroker kafka) {
        this.kafka = kafka;
    }

    @Override
    HttpTestClient start() {
        return GatewayTestClient.start(kafka, "gateway-httpproblems");
    }

    /** A body may be as long, but what goes through Kafka may not. */
    @Override
    @Test
    void oversizeBody() {
        String large = "[\"" + "x".repeat(1 << 20) + "\"]";
        JsonNode body = problem(server.post("/v1/User/ann/fail", large), 413, "body-too-large");
        assertThat(body.get("maxBytes").intValue()).isEqualTo(1 << 20);
        String longest = "[\"" + "x".repeat((1 << 20) - 4) + "\"]";
        JsonNode request = problem(server.post("/v1/User/ann/anything", longest), 413, "body-too-large");
        assertThat(request.get("maxBytes").intValue()).isEqualTo(RequestFormat.USUAL_MAX_BYTES);
        assertThat(request.get("detail").textValue()).startsWith("a request to User[ann] has ");
    }
}
