package dev.stateflow.maven.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A local bundle that runs as users start it, on a free port. */
public final class RunningBundle implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final Process process;
    private final URI server;

    /** Starts a bundle and waits until it listens. */
    public RunningBundle(File bundle) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xverify:all",
                        "-XX:-PrintWarnings",
                        "-jar",
                        bundle.getPath(),
                        "--port",
                        "0",
                        "--data",
                        new File(bundle.getParentFile(), "data").getPath())
                .redirectErrorStream(true)
                .start();
        server = awaitAddress(process.inputReader(StandardCharsets.UTF_8));
    }

    private static URI awaitAddress(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
        }
        throw new IOException("the bundle ended before it listened:\n" + seen);
    }

    /** Posts a JSON body to a path of the bundle's server. */
    public Answer post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body().strip());
    }

    /** What came back. */
    public record Answer(int status, String body) {}

    /** Asks the bundle to stop, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.destroy();
        boolean stopped = false;
        try {
            stopped = process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!stopped) {
            process.destroyForcibly();
            throw new IOException("the bundle does not stop when it is asked to");
        }
    }
}
