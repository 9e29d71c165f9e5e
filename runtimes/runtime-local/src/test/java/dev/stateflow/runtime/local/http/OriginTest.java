package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.local.engine.EngineSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of other origins are kept away. Speaks HTTP by hand: clients don't let one choose these headers. */
class OriginTest {
    private final HttpTestServer server = new HttpTestServer(
            EngineSettings.defaults(), HttpSettings.defaults().withPort(0).withAllowedOrigin("https://shop.example"));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void aPageOfAnotherOriginMayNotCall(String header) throws IOException {
        assertThat(post(local(), header)).startsWith("HTTP/1.1 403 ").contains("/problems/foreign-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: x",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: https://shop.example"
            })
    void whoIsNoPageOrAnAllowedOneMay(String header) throws IOException {
        assertThat(post(local(), header)).startsWith("HTTP/1.1 201 ");
    }

    @Test
    void aPageOfTheServersOwnOriginMay() throws IOException {
        assertThat(post(local(), "Origin: http://" + local())).startsWith("HTTP/1.1 201 ");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "evil.example:8080, 403",
        "localhost.evil.example, 403",
        "LOCALHOST:1, 201",
        "shop.localhost, 201",
        "127.0.0.1, 201",
        "[::1]:80, 201"
    })
    void aServerOfThisMachineOnlyAnswersToItsNamesOnly(String host, int status) throws IOException {
        assertThat(post(host, "X-Nothing: x")).startsWith("HTTP/1.1 " + status + " ");
        // what is read is kept back as well: a page whose name was rebound could read the answer
        assertThat(send("GET /v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + (status == 403 ? 403 : 200) + " ");
    }

    @Test
    void anAllowedPageMayAskFirstAndReadTheAnswer() throws IOException {
        String answer = send(
                "OPTIONS /v1/Item HTTP/1.1\r\nHost: " + local()
                        + "\r\nOrigin: https://shop.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .contains("Access-Control-Allow-Origin: https://shop.example")
                .contains("Access-Control-Allow-Methods: ")
                .contains("Access-Control-Allow-Headers: Content-Type, Idempotency-Key");
        assertThat(post(local(), "Origin: https://shop.example"))
                .contains("Access-Control-Allow-Origin: https://shop.example");
        assertThat(post(local(), "Origin: https://evil.example")).doesNotContain("Access-Control");
    }

    private String local() {
        return "127.0.0.1:" + server.server.uri().getPort();
    }

    private String post(String host, String header) throws IOException {
        String body = "{\"name\": \"origin\", \"price\": 3}";
        return send("POST /v1/Item HTTP/1.1\r\nHost: " + host + "\r\n" + header
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String send(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.server.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return answer.lines().collect(Collectors.joining("\n"));
        }
    }
}
