package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.sample.Gate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Many clients, too many clients, and a stop in the middle. */
class HttpLoadTest {
    private static final int ACCOUNTS = 10;
    private static final int CLIENTS = 16;
    private static final int TRANSFERS = 50;

    @Test
    void transfersOfManyClientsConserveTheSum() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        try (HttpTestServer server = HttpTestServer.start()) {
            for (int i = 0; i < ACCOUNTS; i++) {
                assertThat(server.post("/v1/Account", "[" + i + ",100]").statusCode())
                        .isEqualTo(201);
            }
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seed + i);
                CompletableFuture<Void> client = CompletableFuture.completedFuture(null);
                for (int j = 0; j < TRANSFERS; j++) {
                    // also to oneself: a call to the own key is a message like any other
                    String path = "/v1/Account/" + random.nextInt(ACCOUNTS) + "/transfer";
                    String body = "[" + random.nextInt(60) + "," + random.nextInt(ACCOUNTS) + "]";
                    client = client.thenCompose(v -> server.sendAsync(server.posting(path, body)))
                            .thenAccept(r -> assertThat(r.body()).isIn("true", "false"));
                }
                clients.add(client);
            }
            clients.forEach(CompletableFuture::join);
            int sum = IntStream.range(0, ACCOUNTS)
                    .map(i -> Integer.parseInt(
                            server.post("/v1/Account/" + i + "/balance", "").body()))
                    .peek(balance -> assertThat(balance).isNotNegative())
                    .sum();
            assertThat(sum).isEqualTo(100 * ACCOUNTS);
        }
    }

    @Test
    void moreRequestsThanTheServerTakesAreTurnedAway() throws ExecutionException, InterruptedException {
        EngineSettings settings = EngineSettings.defaults().withMaxInFlight(1);
        try (HttpTestServer server =
                new HttpTestServer(settings, HttpSettings.defaults().withPort(0))) {
            assertThat(server.post("/v1/Account", "[1,100]").statusCode()).isEqualTo(201);
            CompletableFuture<HttpResponse<String>> held = server.sendAsync(server.posting("/v1/Account/1/hold", ""));
            Gate.awaitArrival();
            HttpResponse<String> refused = server.post("/v1/Account/1/balance", "");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(HttpTestServer.json(refused).get("type").textValue()).isEqualTo("/problems/overloaded");
            assertThat(server.get("/health").statusCode())
                    .as("not a request to an entity")
                    .isEqualTo(200);
            Gate.letOne();
            assertThat(held.get().statusCode()).isEqualTo(200);
            assertThat(server.post("/v1/Account/1/balance", "").body()).isEqualTo("100");
        }
    }

    @Test
    void aDrainAnswersWhatIsInFlightAndRefusesTheRest() {
        try (HttpTestServer server = HttpTestServer.start()) {
            assertThat(server.post("/v1/Account", "[1,100]").statusCode()).isEqualTo(201);
            assertThat(server.post("/v1/Account", "[2,100]").statusCode()).isEqualTo(201);
            CompletableFuture<HttpResponse<String>> held =
                    server.sendAsync(server.posting("/v1/Account/1/transferHeld", "[30,2]"));
            Gate.awaitArrival();
            CompletableFuture<HttpResponse<String>> behind =
                    server.sendAsync(server.posting("/v1/Account/2/balance", ""));
            Awaitility.await().until(() -> server.runtime.inFlight() == 2);

            CompletableFuture<Boolean> drain =
                    CompletableFuture.supplyAsync(() -> server.server.drain(Duration.ofSeconds(60)));
            Awaitility.await().until(server.runtime::isDraining);
            HttpResponse<String> refused = server.post("/v1/Account/1/balance", "");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(HttpTestServer.json(refused).get("type").textValue()).isEqualTo("/problems/draining");
            assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"draining\"}");
            assertThat(drain).isNotDone();

            Gate.letOne();
            assertThat(drain.join()).isTrue();
            assertThat(held.join().statusCode()).isEqualTo(200);
            assertThat(behind.join().body()).isEqualTo("130");
        }
    }

    @Test
    void aDrainThatTakesTooLongIsCutOff() {
        HttpTestServer server = HttpTestServer.start();
        assertThat(server.post("/v1/Account", "[1,100]").statusCode()).isEqualTo(201);
        CompletableFuture<HttpResponse<String>> held = server.sendAsync(server.posting("/v1/Account/1/hold", ""));
        Gate.awaitArrival();
        assertThat(server.runtime.drain(Duration.ofMillis(1))).isFalse();
        assertThat(server.runtime.inFlight()).isEqualTo(1);
        Gate.letOne();
        assertThat(server.server.drain(Duration.ofSeconds(60))).isTrue();
        assertThat(held.join().statusCode()).isEqualTo(200);
        server.close();
    }
}
