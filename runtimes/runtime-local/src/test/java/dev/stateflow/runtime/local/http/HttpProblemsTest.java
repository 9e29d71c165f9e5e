package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for in the wrong way, or fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpProblemsTest {
    HttpTestClient server;

    /** Of the local runtime; the same tests go for whoever else serves HTTP. */
    HttpTestClient start() {
        return HttpTestServer.start();
    }

    @BeforeAll
    void create() {
        server = start();
        assertThat(server.post("/v1/Item", "[\"pen\",2]").statusCode()).isEqualTo(201);
        assertThat(server.post("/v1/User", "[\"ann\",100]").statusCode()).isEqualTo(201);
        assertThat(server.post("/v1/Account", "[1,100]").statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = HttpTestClient.json(response);
        assertThat(problem.get("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(response.body()).doesNotContain("\\tat ").doesNotContain(".java");
        HttpResponse<String> described = server.get("/problems/" + type);
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(HttpTestClient.json(described).get("title")).isEqualTo(problem.get("title"));
        return problem;
    }

    private static String detail(JsonNode problem) {
        return problem.get("detail").textValue();
    }

    @Test
    void unknownEntity() {
        JsonNode problem = problem(server.post("/v1/item", "{}"), 404, "unknown-entity");
        assertThat(detail(problem)).isEqualTo("there is no entity item; did you mean Item?");
        assertThat(problem.get("entities").toString()).contains("\"Item\",\"User\"");
        problem(server.post("/v1/Nonsense/k/m", ""), 404, "unknown-entity");
        problem(server.get("/v1/x%ff"), 400, "bad-request");
    }

    @Test
    void unknownKey() {
        JsonNode problem = problem(server.post("/v1/Item/none/price", ""), 404, "unknown-key");
        assertThat(detail(problem)).isEqualTo("Item[none] does not exist");
        assertThat(problem.get("entity").textValue()).isEqualTo("Item");
        assertThat(problem.get("key").textValue()).isEqualTo("none");
        problem(server.get("/v1/Item/none"), 404, "unknown-key");
        problem(server.delete("/v1/Item/none"), 404, "unknown-key");
    }

    @Test
    void anUnknownKeyInsideTheApplicationIsAnExceptionOfTheApplication() {
        JsonNode problem = problem(server.post("/v1/User/ann/buy", "[\"none\",1]"), 422, "application-exception");
        assertThat(problem.get("exception").textValue()).isEqualTo("dev.stateflow.api.EntityNotFoundException");
        assertThat(problem.get("message").textValue()).isEqualTo("Item[none] does not exist");
        problem(server.post("/v1/User/ann/lose", ""), 422, "application-exception");
    }

    @Test
    void unknownMethod() {
        JsonNode problem = problem(server.post("/v1/User/ann/by", "[]"), 404, "unknown-method");
        assertThat(detail(problem)).isEqualTo("User has no method by; did you mean buy?");
        assertThat(problem.get("methods").toString()).contains("\"buy(Item item, int amount)\"");
        problem(server.post("/v1/Item/pen/hidden", ""), 404, "unknown-method");
        problem(server.post("/v1/Item/pen/stock", ""), 404, "unknown-method");
        problem(server.post("/v1/Item/pen/pad(Item)", ""), 404, "unknown-method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2", "/v1/Item/pen/price/more", "/health/x", "/problems/none", "/favicon.ico"})
    void unknownPath(String path) {
        problem(server.get(path), 404, "unknown-path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | argument 'item' is missing: expected Item",
                "{\"item\":\"pen\"} | argument 'amount' is missing: expected int",
                "{\"item\":\"pen\",\"amuont\":1} | argument 'amount' is missing: expected int; there is no argument 'amuont': did you mean 'amount'?",
                "{\"item\":\"pen\",\"amount\":1,\"x\":1} | there is no argument 'x'",
                "[\"pen\"] | buy(Item item, int amount) takes 2 arguments, got 1",
                "[\"pen\",1,2] | buy(Item item, int amount) takes 2 arguments, got 3",
                "{\"item\":\"pen\",\"amount\":1.5} | argument 'amount': expected int, got the number 1.5",
                "{\"item\":\"pen\",\"amount\":null} | argument 'amount': expected int, got null",
                "[5,1] | argument 'item': expected the key of an Item, String, got the number 5",
                "5 | the body must be an object with the arguments by name, or an array with the arguments by position, not the number 5",
            })
    void wrongArguments(String body, String expected) {
        JsonNode problem = problem(server.post("/v1/User/ann/buy", body), 400, "invalid-arguments");
        assertThat(detail(problem)).isEqualTo(expected);
        assertThat(problem.get("candidates").toString()).isEqualTo("[\"buy(Item item, int amount)\"]");
    }

    @Test
    void theArgumentAndTheExpectedTypeAreNamed() {
        JsonNode problem =
                problem(server.post("/v1/User/ann/total", "{\"items\":[\"pen\",true]}"), 400, "invalid-arguments");
        assertThat(problem.get("argument").textValue()).isEqualTo("items[1]");
        assertThat(problem.get("expected").textValue()).isEqualTo("the key of an Item, String");
    }

    @Test
    void noOverloadFits() {
        JsonNode names = problem(server.post("/v1/Item/pen/pad", "{\"x\":1}"), 400, "invalid-arguments");
        assertThat(detail(names)).isEqualTo("no overload takes the arguments [x]");
        assertThat(names.get("candidates")).hasSize(4);
        JsonNode count = problem(server.post("/v1/Item/pen/pad", "[]"), 400, "invalid-arguments");
        assertThat(detail(count)).isEqualTo("no overload takes 0 arguments");
        JsonNode types = problem(server.post("/v1/Item/pen/pad", "[true]"), 400, "invalid-arguments");
        assertThat(types.get("reasons").toString()).contains("argument 'width': expected int, got true");
        JsonNode constructor = problem(server.post("/v1/Item", "{\"name\":\"x\"}"), 400, "invalid-arguments");
        assertThat(constructor.get("candidates").toString())
                .isEqualTo("[\"Item(String name, int price)\",\"Item(String name, int price, int stock)\"]");
    }

    @Test
    void ambiguousCall() {
        JsonNode problem = problem(server.post("/v1/User/ann/either", "[\"pen\"]"), 400, "ambiguous-call");
        assertThat(problem.get("candidates").toString()).isEqualTo("[\"either(String text)\",\"either(Item item)\"]");
        assertThat(server.post("/v1/User/ann/either(Item)", "[\"pen\"]").body()).isEqualTo("\"item\"");
        assertThat(server.post("/v1/User/ann/either", "{\"text\":\"pen\"}").body())
                .isEqualTo("\"text\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ \"a\": 1, | 1", "[1,~  x] | 2", "{\"a\":1,\"a\":2} | 1", "[1] 2 | 1", "{\"a\":\"\\x\"} | 1"})
    void malformedJson(String body, int line) {
        JsonNode problem = problem(server.post("/v1/User/ann/buy", body.replace('~', '\n')), 400, "malformed-json");
        assertThat(problem.get("line").intValue()).isEqualTo(line);
        assertThat(problem.get("column").intValue()).isPositive();
    }

    @Test
    void invalidUtf8IsMalformed() {
        problem(
                server.send(server.request("/v1/User/ann/fail")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'[', '"', (byte) 0xff, '"', ']'}))),
                400,
                "malformed-json");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        problem(server.post("/v1/User/ann/anything", "[".repeat(50_000)), 400, "malformed-json");
        problem(server.post("/v1/User/ann/anything", "[" + "1".repeat(5_000) + "]"), 400, "malformed-json");
    }

    @Test
    void oversizeBody() {
        String large = "[\"" + "x".repeat(1 << 20) + "\"]";
        JsonNode problem = problem(server.post("/v1/User/ann/fail", large), 413, "body-too-large");
        assertThat(problem.get("maxBytes").intValue()).isEqualTo(1 << 20);
        HttpResponse<String> chunked = server.send(server.request("/v1/User/ann/fail")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
        problem(chunked, 413, "body-too-large");
        String largest = "[\"" + "x".repeat((1 << 20) - 4) + "\"]";
        assertThat(server.post("/v1/User/ann/anything", largest).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "nonsense"
            })
    void unsupportedMediaType(String type) {
        HttpResponse<String> response = server.send(
                server.request("/v1/Item/pen/pad").header("Content-Type", type).POST(BodyPublishers.ofString("[1]")));
        problem(response, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/Item, 'GET, HEAD, POST, OPTIONS'",
        "GET, /v1/Item/pen/price, 'POST, OPTIONS'",
        "POST, /v1/Item/pen, 'GET, HEAD, DELETE, OPTIONS'",
        "DELETE, /v1, 'GET, HEAD, OPTIONS'",
        "TRACE, /health, 'GET, HEAD, OPTIONS'"
    })
    void wrongMethod(String method, String path, String allow) {
        HttpResponse<String> response = server.send(server.request(path).method(method, BodyPublishers.noBody()));
        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).hasValue(allow);
    }

    @Test
    void applicationException() {
        JsonNode problem = problem(server.post("/v1/User/ann/fail", "[\"no luck\"]"), 422, "application-exception");
        assertThat(problem.get("exception").textValue()).isEqualTo("dev.stateflow.runtime.local.sample.User$Refused");
        assertThat(problem.get("message").textValue()).isEqualTo("no luck");
        assertThat(detail(problem)).isEqualTo("Refused: no luck");
        JsonNode silent = problem(server.post("/v1/User/ann/fail", "[null]"), 422, "application-exception");
        assertThat(silent.has("message")).isFalse();
    }

    @Test
    void aConstructorThrows() {
        JsonNode problem = problem(server.post("/v1/Item", "[\"x\",-1]"), 422, "application-exception");
        assertThat(problem.get("message").textValue()).isEqualTo("negative price: -1");
        assertThat(server.get("/v1/Item/x").statusCode()).isEqualTo(404);
        JsonNode noKey = problem(server.post("/v1/Item", "[null,1]"), 422, "application-exception");
        assertThat(noKey.get("message").textValue()).contains("the key of a new Item is null");
    }

    @Test
    void keyExists() {
        JsonNode problem = problem(server.post("/v1/Item", "[\"pen\",2]"), 409, "key-exists");
        assertThat(detail(problem)).isEqualTo("Item[pen] exists already");
    }

    @Test
    void invalidKey() {
        JsonNode problem = problem(server.get("/v1/Account/one"), 400, "invalid-key");
        assertThat(detail(problem)).isEqualTo("the key of Account: expected long, got \"one\"");
        problem(server.get("/v1/Toy/nl,TOY"), 400, "invalid-key");
        problem(server.get("/v1/Toy/nl,CAR,1"), 400, "invalid-key");
        problem(server.get("/v1/Item/%ff"), 400, "invalid-key");
    }

    @Test
    void abstractEntity() {
        problem(server.post("/v1/Product", "{}"), 400, "abstract-entity");
        JsonNode problem = problem(server.post("/v1/Product/nl,TOY,1/title", ""), 400, "abstract-entity");
        assertThat(problem.get("subtypes").toString()).isEqualTo("[\"Book\",\"Toy\"]");
    }

    @Test
    void badIdempotencyKey() {
        problem(
                server.send(server.posting("/v1/Item/pen/price", "").header("Idempotency-Key", "x".repeat(300))),
                400,
                "bad-request");
    }

    @Test
    void whatIsNotHttpIsRefusedAsAProblemToo() throws IOException {
        String[] requests = {
            "GET /v1 HTTP/1.1\r\n\r\n", // no host
            "G@T /v1 HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n",
        };
        for (String request : requests) {
            String response = raw(request);
            assertThat(response)
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json", "\"type\":\"/problems/")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void anUnknownVersionOfHttpIsNoInternalError() throws IOException {
        for (String request : new String[] {"GET /v1 HTTP/7.5\r\nHost: x\r\n\r\n", "GET /v1\r\n\r\n"}) {
            assertThat(raw(request))
                    .as(request)
                    .startsWith("HTTP/1.1 505")
                    .contains("\"type\":\"/problems/bad-request\"");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.uri("").getHost(), server.uri("").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void problemsOnOneConnectionDontDisturbEachOther() {
        IntStream.range(0, 50).forEach(i -> {
            problem(server.post("/v1/User/ann/nothing", "[1]"), 404, "unknown-method");
            assertThat(server.post("/v1/Item/pen/price", "").body()).isEqualTo("2");
        });
    }
}
