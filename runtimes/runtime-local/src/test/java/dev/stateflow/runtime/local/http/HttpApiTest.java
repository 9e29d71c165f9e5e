package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for in the right way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpApiTest {
    private HttpTestClient server;

    /** Of the local runtime; the same tests go for whoever else serves HTTP. */
    HttpTestClient start() {
        return HttpTestServer.start();
    }

    @BeforeAll
    void create() {
        server = start();
        assertThat(server.post("/v1/Item", "{\"name\":\"pen\",\"price\":2,\"stock\":1000}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.post("/v1/User", "{\"name\":\"ann\"}").statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String call(String path, String body) {
        HttpResponse<String> response = server.post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return response.body();
    }

    @Test
    void createCallAndDelete() {
        HttpResponse<String> created = server.post("/v1/Item", "{\"name\":\"apple\",\"price\":3}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/v1/Item/apple");
        assertThat(created.body()).isEqualTo("{\"type\":\"Item\",\"key\":\"apple\"}");

        assertThat(call("/v1/Item/apple/price", "")).isEqualTo("3");
        assertThat(server.get("/v1/Item/apple").body()).isEqualTo("{\"type\":\"Item\",\"key\":\"apple\"}");

        HttpResponse<String> deleted = server.delete("/v1/Item/apple");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(server.get("/v1/Item/apple").statusCode()).isEqualTo(404);
        assertThat(server.delete("/v1/Item/apple").statusCode()).isEqualTo(404);
        assertThat(server.post("/v1/Item", "[\"apple\",4]").statusCode()).isEqualTo(201);
        assertThat(call("/v1/Item/apple/price", "{}")).isEqualTo("4");
    }

    @Test
    void aCallIsScheduledAndCancelled() {
        assertThat(server.post("/v1/Account", "[4711,0]").statusCode()).isEqualTo(201);
        HttpResponse<String> soon = server.post("/v1/Account/4711/deposit?after=PT0S", "{\"amount\":5}");
        assertThat(soon.statusCode()).as(soon.body()).isEqualTo(202);
        Awaitility.await().until(() -> call("/v1/Account/4711/balance", "").equals("5"));

        HttpResponse<String> later = server.post("/v1/Account/4711/deposit?after=P3D", "[7]");
        assertThat(later.statusCode()).isEqualTo(202);
        String location = later.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .isEqualTo("/v1/Account/4711/scheduled/"
                        + HttpTestClient.json(later).get("id").longValue());
        assertThat(server.delete(location).statusCode()).isEqualTo(204);
        HttpResponse<String> again = server.delete(location);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(HttpTestClient.json(again).get("type").textValue()).isEqualTo("/problems/unknown-call");
        assertThat(server.delete(soon.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .as("it has run")
                .isEqualTo(404);
        assertThat(call("/v1/Account/4711/balance", "")).isEqualTo("5");
    }

    @Test
    void aRepeatedScheduleGivesTheSameCall() {
        assertThat(server.post("/v1/User", "[\"twice\",0]").statusCode()).isEqualTo(201);
        HttpRequest.Builder request =
                server.posting("/v1/User/twice/deposit?after=P1D", "[7]").header("Idempotency-Key", "once");
        HttpResponse<String> first = server.send(request);
        assertThat(server.send(request).body()).isEqualTo(first.body());
        assertThat(server.delete(first.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/User/ann/deposit?after=soon, [1], 400, bad-request",
        "/v1/User/ann/deposit?after=-PT1S, [1], 400, bad-request",
        "/v1/User/ann/deposit?after=, [1], 400, bad-request",
        "/v1/User/ann/deposit?after=PT1S, [], 400, invalid-arguments",
        "/v1/User/nobody/deposit?after=PT1S, [1], 404, unknown-key",
        "/v1/User?after=PT1S, '[\"x\"]', 400, bad-request",
    })
    void whatCantBeScheduledIsToldAtOnce(String path, String body, int status, String problem) {
        HttpResponse<String> response = server.post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(HttpTestClient.json(response).get("type").textValue()).isEqualTo("/problems/" + problem);
    }

    @Test
    void aPurchaseGoesThroughTwoEntities() {
        assertThat(server.post("/v1/Item", "{\"name\":\"cup\",\"price\":7,\"stock\":2}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.post("/v1/User", "[\"bob\",15]").statusCode()).isEqualTo(201);
        assertThat(call("/v1/User/bob/buy", "{\"item\":\"cup\",\"amount\":3}")).isEqualTo("false");
        assertThat(call("/v1/User/bob/buy", "{\"amount\":2,\"item\":\"cup\"}")).isEqualTo("true");
        assertThat(call("/v1/User/bob/buy", "[\"cup\",1]")).isEqualTo("false");
        assertThat(call("/v1/User/bob/deposit", "[100]")).isEqualTo("null");
        assertThat(call("/v1/User/bob/buy", "[\"cup\",1]")).as("none left").isEqualTo("false");
        assertThat(call("/v1/User/bob/total", "{\"items\":[\"cup\",\"pen\",\"cup\"]}"))
                .isEqualTo("16");
        assertThat(call("/v1/User/bob/total", "[[]]")).isEqualTo("0");
    }

    @Test
    void aMethodCreatesAnInstance() {
        assertThat(call("/v1/User/ann/open", "{\"name\":\"new one\",\"price\":9}"))
                .isEqualTo("\"new one\"");
        assertThat(call("/v1/Item/new%20one/price", "")).isEqualTo("9");
        HttpResponse<String> again = server.post("/v1/User/ann/open", "{\"name\":\"new one\",\"price\":9}");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(HttpTestClient.json(again).get("exception").textValue())
                .isEqualTo("dev.stateflow.api.EntityExistsException");
    }

    @Test
    void overloadsAreChosenByNamesCountAndTypes() {
        assertThat(call("/v1/Item/pen/pad", "{\"width\":5}")).as("as Java does").isEqualTo("\"int 5\"");
        assertThat(call("/v1/Item/pen/pad", "{\"width\":5000000000}")).isEqualTo("\"long 5000000000\"");
        assertThat(call("/v1/Item/pen/pad", "{\"with\":\"x\"}")).isEqualTo("\"String x\"");
        assertThat(call("/v1/Item/pen/pad", "[\"x\"]")).isEqualTo("\"String x\"");
        assertThat(call("/v1/Item/pen/pad", "[5]")).isEqualTo("\"int 5\"");
        assertThat(call("/v1/Item/pen/pad", "[5,\"x\"]")).isEqualTo("\"both 5 x\"");
        assertThat(call("/v1/Item/pen/pad", "{\"with\":\"x\",\"width\":5}")).isEqualTo("\"both 5 x\"");
        assertThat(call("/v1/Item/pen/pad(long)", "[5]")).isEqualTo("\"long 5\"");
        assertThat(call("/v1/Item/pen/pad(int,%20String)", "[5,\"x\"]")).isEqualTo("\"both 5 x\"");
        assertThat(call("/v1/Item/pen/pad", "[null]")).isEqualTo("\"String null\"");
    }

    @Test
    void polymorphicReferencesSayTheirType() {
        HttpResponse<String> created =
                server.post("/v1/Toy", "{\"sku\":{\"country\":\"n,l\",\"kind\":\"TOY\",\"number\":4}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/v1/Toy/n%2Cl,TOY,4");
        assertThat(created.body())
                .isEqualTo("{\"type\":\"Toy\",\"key\":{\"country\":\"n,l\",\"kind\":\"TOY\",\"number\":4}}");
        assertThat(call("/v1/Toy/n%2Cl,TOY,4/title", "")).isEqualTo("\"toy 4\"");
        assertThat(call("/v1/User/ann/pick", "{\"products\":[" + created.body() + "]}"))
                .isEqualTo(created.body());
    }

    @Test
    void valuesOfAllKinds() {
        String basket = "{\"items\":[\"a\",\"b\"],\"amounts\":{\"a\":3},\"gift\":null,"
                + "\"named\":{\"type\":\"Book\",\"key\":{\"country\":\"de\",\"kind\":\"BOOK\",\"number\":5}},"
                + "\"more\":[],\"discount\":0.10,\"day\":\"2026-01-31\",\"at\":\"2026-01-31T12:00:00Z\","
                + "\"number\":9007199254740993,\"note\":{\"text\":\"t\",\"about\":\"a\"}}";
        assertThat(call("/v1/User/ann/echo", "{\"basket\":" + basket + "}")).isEqualTo(basket);
        assertThat(call("/v1/User/ann/echo", "[null]")).isEqualTo("null");
        assertThat(call("/v1/User/ann/generic", "[1,[\"pen\"],1.10]"))
                .isEqualTo("[\"1\",[{\"type\":\"Item\",\"key\":\"pen\"}],\"1.10\"]");
        assertThat(call("/v1/User/ann/anything", "[{\"x\":[1,2.50]}]")).isEqualTo("{\"x\":[1,2.50]}");
        assertThat(call("/v1/Item/pen/self", "")).isEqualTo("\"pen\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a%b", "..", ".", "ä€", "a?b#c", "a;b", "a\\b", "x,y", "\u0001\t\n"})
    void anyStringIsAKey(String key) throws Exception {
        String json = HttpTestClient.JSON.writeValueAsString(key);
        HttpResponse<String> created = server.post("/v1/User", "[" + json + "]");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(server.get(location).body()).isEqualTo("{\"type\":\"User\",\"key\":" + json + "}");
        assertThat(call(location + "/total", "[[]]")).isEqualTo("0");
        assertThat(server.delete(location).statusCode()).isEqualTo(204);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        assertThat(server.post("/v1/Account", "[10,0]").statusCode()).isEqualTo(201);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> response = server.send(
                    server.posting("/v1/Account/10/note", "[" + i + "]").header("Idempotency-Key", "one"));
            assertThat(response.body()).isEqualTo("0");
        }
        assertThat(call("/v1/Account/10/note", "[7]"))
                .as("no key, no repetition")
                .isEqualTo("1");
        assertThat(call("/v1/Account/10/note", "[7]")).isEqualTo("2");
        assertThat(call("/v1/Account/10/log", "")).isEqualTo("[0,7,7]");

        assertThat(server.post("/v1/Account", "[11,0]").statusCode()).isEqualTo(201);
        HttpResponse<String> other =
                server.send(server.posting("/v1/Account/11/note", "[5]").header("Idempotency-Key", "one"));
        assertThat(other.body()).as("keys belong to an instance").isEqualTo("0");
        assertThat(call("/v1/Account/11/log", "")).isEqualTo("[5]");
    }

    @Test
    void aRepeatedCreationOrDeletionGetsTheFirstAnswer() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> created =
                    server.send(server.posting("/v1/Account", "[12,5]").header("Idempotency-Key", "create"));
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.headers().firstValue("Location")).hasValue("/v1/Account/12");
        }
        assertThat(server.post("/v1/Account", "[12,5]").statusCode()).isEqualTo(409);
        for (int i = 0; i < 2; i++) {
            assertThat(server.send(server.request("/v1/Account/12").DELETE().header("Idempotency-Key", "delete"))
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(server.delete("/v1/Account/12").statusCode()).isEqualTo(404);
    }

    @Test
    void theListTellsWhatCanBeCalled() {
        HttpResponse<String> response = server.get("/v1");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode list = HttpTestClient.json(response);
        assertThat(list.get("application").textValue()).isEqualTo("sample");
        assertThat(list.get("entities").findValuesAsText("type")).contains("Item", "User", "Product", "Book");
        JsonNode user = HttpTestClient.json(server.get("/v1/User"));
        assertThat(list.get("entities").get(1)).isEqualTo(user);
        assertThat(user.get("key").toString()).contains("\"name\":\"name\"", "\"type\":\"String\"");
        assertThat(user.get("constructors").toString())
                .isEqualTo("[{\"parameters\":[{\"name\":\"name\",\"type\":\"String\"}]},{\"parameters\":["
                        + "{\"name\":\"name\",\"type\":\"String\"},{\"name\":\"balance\",\"type\":\"int\"}]}]");
        assertThat(user.get("methods").toString())
                .contains(
                        "{\"name\":\"buy\",\"parameters\":[{\"name\":\"item\",\"type\":\"Item\"},"
                                + "{\"name\":\"amount\",\"type\":\"int\"}],\"result\":\"boolean\"}",
                        "{\"name\":\"total\",\"parameters\":[{\"name\":\"items\",\"type\":\"List<Item>\"}],\"result\":\"int\"}");
        assertThat(HttpTestClient.json(server.get("/v1/Product"))
                        .get("abstract")
                        .booleanValue())
                .isTrue();
        assertThat(HttpTestClient.json(server.get("/v1/Item")).toString()).doesNotContain("hidden");
    }

    @Test
    void healthIsUp() {
        assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, 'GET, HEAD, OPTIONS'",
        "/v1/Item, 'GET, HEAD, POST, OPTIONS'",
        "/v1/Item/pen, 'GET, HEAD, DELETE, OPTIONS'",
        "/v1/Item/pen/price, 'POST, OPTIONS'",
        "/health, 'GET, HEAD, OPTIONS'"
    })
    void optionsTellWhatIsAllowed(String path, String allow) {
        HttpResponse<String> response = server.send(server.request(path).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).hasValue(allow);
    }

    @Test
    void headIsGetWithoutBody() {
        HttpResponse<String> head = server.send(server.request("/v1/Item/pen").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(server.send(server.request("/v1/Item/nothing").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void mediaTypesOfJson() {
        for (String type :
                new String[] {"application/json", "Application/JSON; charset=\"UTF-8\"", "application/x+json"}) {
            assertThat(server.send(server.request("/v1/Item/pen/pad")
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("[1]")))
                            .statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
        assertThat(server.send(server.request("/v1/Item/pen/pad").POST(BodyPublishers.ofString("[1]")))
                        .statusCode())
                .as("no type said")
                .isEqualTo(415);
        assertThat(server.send(server.request("/v1/Item/pen/price")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .as("no body")
                .isEqualTo(200);
    }
}
