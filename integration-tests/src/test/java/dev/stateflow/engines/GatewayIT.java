package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.kafka.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway does when the job is slow, away, or not its own; the rest is in the tests of HTTP, which it passes as well. */
@ExtendWith(SharedKafka.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("try") // it is enough that the job runs
class GatewayIT {
    private static final int TERMINATED = 128 + 15;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static Topics topics(KafkaBroker kafka, String name) {
        Topics topics = Topics.of(name);
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        return topics;
    }

    private static HttpRequest.Builder post(URI server, String path, String body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aJobThatDoesNotAnswerIsToldOf(KafkaBroker kafka) throws Exception {
        Topics topics = topics(kafka, "gateway-nobody");
        try (GatewayProcess gateway = GatewayProcess.on(kafka, topics, "--timeout=1s")) {
            HttpResponse<String> response = send(post(gateway.listening(), "/v1/Item/pen/price", ""));
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body())
                    .isEqualTo("{\"type\":\"/problems/unanswered\",\"title\":\"Unanswered\",\"status\":504,"
                            + "\"detail\":\"no reply within 1000 ms; the request may have taken effect\"}\n");
        }
    }

    @Test
    void whatTimedOutTakesNoEffectLater(KafkaBroker kafka) throws Exception {
        Topics topics = topics(kafka, "gateway-late");
        try (GatewayProcess gateway = GatewayProcess.on(kafka, topics, "--timeout=1s")) {
            URI server = gateway.listening();
            assertThat(send(post(server, "/v1/Account", "[1,5]")).statusCode()).isEqualTo(504);
            try (AutoCloseable job = GatewayProcess.job(kafka, topics)) {
                // the job reads in order: when it has answered, it has passed the request that was too late
                Awaitility.await()
                        .until(() -> send(HttpRequest.newBuilder(server.resolve("/v1/Account/1")))
                                        .statusCode()
                                == 404);
            }
        }
    }

    @Test
    void aRepetitionGetsTheFirstAnswerFromAnyGateway(KafkaBroker kafka) throws Exception {
        Topics topics = topics(kafka, "gateway-two");
        try (AutoCloseable job = GatewayProcess.job(kafka, topics);
                GatewayProcess first = GatewayProcess.on(kafka, topics);
                GatewayProcess second = GatewayProcess.on(kafka, topics)) {
            URI one = first.listening();
            URI two = second.listening();
            assertThat(send(post(one, "/v1/Account", "[1,0]")).statusCode()).isEqualTo(201);
            List<String> answers = new ArrayList<>();
            for (URI server : List.of(one, two, two, one)) {
                answers.add(send(post(server, "/v1/Account/1/note", "[3]").header("Idempotency-Key", "n"))
                        .body());
            }
            assertThat(answers).containsOnly("0\n");
            assertThat(send(post(two, "/v1/Account/1/log", "")).body()).isEqualTo("[3]\n");
        }
    }

    @Test
    void whatIsTooMuchIsTurnedAwayAndAStopFinishesWhatIsInFlight(KafkaBroker kafka) throws Exception {
        Topics topics = topics(kafka, "gateway-full");
        try (GatewayProcess gateway = GatewayProcess.on(kafka, topics, "--max-in-flight=2")) {
            URI server = gateway.listening();
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiting.add(sendAsync(post(server, "/v1/Account", "[" + i + ",0]")));
            }
            // without a job none is answered, but the one that is too many
            HttpResponse<?> tooMany =
                    (HttpResponse<?>) CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                            .join();
            assertThat(tooMany.statusCode()).isEqualTo(503);
            assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
            assertThat((String) tooMany.body()).contains("/problems/overloaded", "2 requests are in flight already");
            waiting.removeIf(CompletableFuture::isDone);
            assertThat(waiting).hasSize(2);

            gateway.terminate();
            gateway.awaitLine("stopping: waiting for 2 requests in flight");
            Awaitility.await()
                    .until(() -> send(HttpRequest.newBuilder(server.resolve("/health")))
                                    .statusCode()
                            == 503);
            HttpResponse<String> refused = send(post(server, "/v1/Account", "[9,0]"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/draining");
            try (AutoCloseable job = GatewayProcess.job(kafka, topics)) {
                assertThat(waiting)
                        .allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(201));
                assertThat(gateway.awaitEnd()).isEqualTo(TERMINATED);
                assertThat(gateway.errors()).isEmpty();
            }
        }
    }

    @Test
    void propertiesOfKafkaAreUnderstoodAsInItsManual(KafkaBroker kafka) throws Exception {
        Topics topics = topics(kafka, "gateway-properties");
        Path file = Files.writeString(
                folder.resolve("kafka.properties"),
                "metric.reporters=org.apache.kafka.common.metrics.JmxReporter\nclient.rack=r\n");
        try (GatewayProcess gateway =
                GatewayProcess.on(kafka, topics, "--kafka-config", file.toString(), "--kafka=linger.ms=0")) {
            assertThat(send(HttpRequest.newBuilder(gateway.listening().resolve("/health")))
                            .statusCode())
                    .isEqualTo(200);
        }
        try (GatewayProcess wrong = GatewayProcess.on(kafka, topics, "--kafka=linger.ms=soon")) {
            assertThat(wrong.awaitEnd()).isEqualTo(1);
            assertThat(wrong.errors()).contains("soon", "linger.ms").doesNotContain("\tat ");
        }
    }

    @Test
    void whatIsWrongAtTheStartIsSaidInOneLine(KafkaBroker kafka) throws Exception {
        try (GatewayProcess misspelt = GatewayProcess.start("--prot", "1")) {
            assertThat(misspelt.awaitEnd()).isEqualTo(2);
            assertThat(misspelt.errors()).isEqualTo("unknown option: --prot (--help lists the options)");
        }
        try (GatewayProcess nowhere = GatewayProcess.start()) {
            assertThat(nowhere.awaitEnd()).isEqualTo(2);
            assertThat(nowhere.errors()).startsWith("--bootstrap-servers is missing");
        }
        try (GatewayProcess help = GatewayProcess.start("--help")) {
            assertThat(help.awaitEnd()).isZero();
            assertThat(help.said().get(0)).startsWith("Usage: java -jar <application>-gateway.jar");
        }
        try (GatewayProcess version = GatewayProcess.start("--version")) {
            assertThat(version.awaitEnd()).isZero();
            assertThat(version.said().get(0)).matches("StateFlow gateway \\d.*");
        }
        try (GatewayProcess topicless = GatewayProcess.on(kafka, Topics.of("gateway-without-topics"))) {
            assertThat(topicless.awaitEnd()).isEqualTo(1);
            assertThat(topicless.errors().lines().reduce((first, last) -> last).orElse(""))
                    .contains("gateway-without-topics-requests");
        }
    }

    @Test
    void theJarHoldsNothingThatAnApplicationCouldMeet() throws Exception {
        try (JarFile jar = new JarFile(GatewayProcess.BUNDLE.toFile())) {
            assertThat(jar.stream().map(each -> each.getName()).filter(name -> !name.endsWith("/")))
                    .noneMatch(name -> name.startsWith("dev/stateflow/runtime/local/store/")
                            || name.startsWith("dev/stateflow/runtime/local/engine/"))
                    .allMatch(name -> name.startsWith("dev/stateflow/")
                            || name.startsWith("META-INF/")
                            // joined with those of the application
                            || name.matches("LICENSE|NOTICE")
                            // says which version a log speaks of, and no more
                            || name.equals("kafka/kafka-version.properties")
                            // native code knows these names
                            || name.matches("(com/github/luben/zstd|org/xerial/snappy|net/jpountz)/.*")
                            || name.matches("(linux|darwin|win)/.*\\.(so|dylib|dll)"));
        }
    }
}
