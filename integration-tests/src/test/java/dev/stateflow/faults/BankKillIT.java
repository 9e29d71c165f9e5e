package dev.stateflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills the bank with SIGKILL at random instants, starting up included, while clients in another process transfer, and schedule and cancel deposits; then every account must hold exactly what the answers say. {@code
 * -Dstateflow.kills=60} kills more often, {@code -Dstateflow.seed} repeats the instants.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class BankKillIT {
    private static final int KILLS = Integer.getInteger("stateflow.kills", 10);
    private static final long SEED = Long.getLong("stateflow.seed", System.nanoTime());
    private static final int ACCOUNTS = 1_000;
    private static final int CLIENTS = 16;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void nothingIsLostAndNothingHappensTwice(String durability) throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        int port = freePort();
        String[] arguments = {"--port", String.valueOf(port), "--data", data.toString(), "--durability", durability};
        URI server = URI.create("http://127.0.0.1:" + port);
        Process load = startLoad(server);
        try {
            // without a flush to wait for there is less to go wrong
            int kills = durability.equals("sync") ? KILLS : KILLS / 2;
            for (int kill = 0; kill < kills; kill++) {
                try (Bundle bank = Bundle.start(List.of("-Xmx128m"), Map.of(), arguments)) {
                    boolean anywhere = random.nextInt(4) == 0;
                    if (!anywhere) {
                        bank.awaitStart();
                        awaitAnswers(load, 1 + random.nextInt(500));
                    }
                    boolean ended = bank.process.waitFor(random.nextInt(anywhere ? 3_000 : 50), TimeUnit.MILLISECONDS);
                    assertThat(ended)
                            .as(() -> "ended by itself: " + bank.errors.join())
                            .isFalse();
                }
            }
            try (Bundle bank = Bundle.start(List.of("-Xmx128m"), Map.of(), arguments)) {
                bank.awaitStart();
                Map<Integer, Long> expected = finish(load);
                awaitBalances(server, expected);
                assertThat(bank.stop()).isEqualTo(128 + 15);
            }
            // an export is refused while calls wait or messages are under way
            try (Bundle export = Bundle.start(
                    List.of(),
                    Map.of(),
                    "export",
                    folder.resolve("bank.jsonl").toString(),
                    "--data",
                    data.toString())) {
                assertThat(export.await()).as(() -> export.errors.join()).isZero();
                assertThat(Files.readAllLines(folder.resolve("bank.jsonl"))).hasSize(ACCOUNTS);
                assertThat(export.errors.join()).isEqualTo(ACCOUNTS + " instances exported");
            }
        } finally {
            load.destroyForcibly();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static Process startLoad(URI server) throws IOException {
        return startLoad(BankLoad.class, server, ACCOUNTS, CLIENTS, SEED);
    }

    /** Starts clients in a process of their own. */
    static Process startLoad(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until so many more requests are answered. */
    static void awaitAnswers(Process load, int more) throws IOException {
        long before = answered(load);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answered(load) >= before + more);
    }

    private static long answered(Process load) throws IOException {
        load.outputWriter().write("\n");
        load.outputWriter().flush();
        return Long.parseLong(load.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** Has the clients finish; gives what each account must hold. */
    static Map<Integer, Long> finish(Process load) throws IOException, InterruptedException {
        awaitAnswers(load, 100);
        load.outputWriter().close();
        Map<Integer, Long> expected = new TreeMap<>();
        try (BufferedReader lines = load.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("answered")) {
                    System.out.println(line);
                    assertThat(Long.parseLong(words[1])).isGreaterThanOrEqualTo(100);
                } else {
                    expected.put(Integer.valueOf(words[0]), Long.valueOf(words[1]));
                }
            }
        }
        assertThat(load.waitFor()).isZero();
        assertThat(expected).hasSize(ACCOUNTS);
        return expected;
    }

    /** What is scheduled is at most half a second away. */
    static void awaitBalances(URI server, Map<Integer, Long> expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(balances(server)).isEqualTo(expected));
    }

    private static Map<Integer, Long> balances(URI server) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Map<Integer, Long> balances = new TreeMap<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            HttpRequest read = HttpRequest.newBuilder(server.resolve("/v1/Account/" + i + "/read"))
                    .POST(BodyPublishers.noBody())
                    .build();
            balances.put(
                    i,
                    Long.valueOf(
                            client.send(read, BodyHandlers.ofString()).body().strip()));
        }
        return balances;
    }
}
