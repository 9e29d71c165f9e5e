package dev.stateflow.runtime.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Requests that went wrong on the way: whatever comes, the server answers what is the client's fault as such, and goes on. {@code -Dstateflow.fuzz.requests=1000000} sends more, {@code
 * -Dstateflow.fuzz.seed} repeats them.
 */
class HttpFuzzTest {
    private static final int REQUESTS = Integer.getInteger("stateflow.fuzz.requests", 1_000);
    private static final long SEED = Long.getLong("stateflow.fuzz.seed", System.nanoTime());
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "1e999999999",
            "-0",
            "\\u0000",
            "\\ud800",
            "%00",
            "%2F",
            "..",
            "//",
            "\r\n",
            "\r\n\r\n",
            "\u00ff",
            "{\"@class\":\"java.lang.Runtime\"}",
            "Object",
            "java.lang.Object",
            "Account",
            "9223372036854775808",
            "Idempotency-Key: x\r\n");

    @Test
    void brokenRequestsAreTheClientsFault() throws Exception {
        System.out.println("seed " + SEED);
        try (HttpTestServer server = HttpTestServer.start()) {
            server.post("/v1/Account", "[1,100]");
            server.post("/v1/Account", "[2,100]");
            for (int i = 0; i < REQUESTS; i++) {
                Random random = new Random(SEED + i);
                byte[] request = request(random);
                String status = exchange(server.uri("").getPort(), request);
                assertThat(status)
                        .as(() -> "seed " + SEED + ": " + new String(request, StandardCharsets.ISO_8859_1))
                        .doesNotStartWith("HTTP/1.1 500");
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    private static byte[] request(Random random) {
        String path = List.of("/v1/Account/1/transfer", "/v1/Account", "/v1/Item", "/v1", "/health", "/v1/Account/1")
                .get(random.nextInt(6));
        String body = mutate(
                List.of("[1,2]", "{\"amount\":1,\"to\":2}", "[\"apple\",3]", "").get(random.nextInt(4)), random);
        String method = List.of("POST", "GET", "DELETE", "PUT").get(random.nextInt(4));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        return (random.nextBoolean() ? head : mutate(head, random)).concat(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(mutant.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> mutant.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> mutant.delete(at, Math.min(mutant.length(), at + 1 + random.nextInt(4)));
                default -> {
                    if (at < mutant.length()) {
                        mutant.setCharAt(at, (char) random.nextInt(256));
                    }
                }
            }
        }
        return mutant.toString();
    }

    /** Sends bytes and no more; gives the first line that comes back, or nothing. */
    private static String exchange(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (SocketException e) {
            return ""; // reset: the server had seen enough
        }
    }
}
