package dev.stateflow.engines;

import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateway of the sample application of the local runtime's tests, as a process of its own, from what bundles are made of. */
public final class GatewayProcess implements AutoCloseable {
    static final Path BUNDLE = Path.of(System.getProperty(
            "gateway.bundle", "../runtimes/runtime-gateway/target/runtime-gateway-0.1.0-SNAPSHOT-bundle.jar"));
    private static final Path SAMPLE =
            Path.of(System.getProperty("sample.classes", "../runtimes/runtime-local/target/test-classes"));

    private final Process process;
    private final BufferedReader out;
    private final CompletableFuture<String> errors;
    private final List<String> said = new ArrayList<>();

    private GatewayProcess(List<String> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.addAll(arguments);
        process = new ProcessBuilder(command).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        errors = CompletableFuture.supplyAsync(
                () -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")));
    }

    /** Starts it with a command line. */
    public static GatewayProcess start(String... arguments) {
        try {
            return new GatewayProcess(
                    List.of("-cp", SAMPLE + File.pathSeparator + BUNDLE, "dev.stateflow.gateway.Gateway"),
                    List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one that is an emitted jar. */
    static GatewayProcess jar(Path jar, String... arguments) {
        try {
            return new GatewayProcess(List.of("-jar", jar.toString()), List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on a free port, on topics of the given name. */
    public static GatewayProcess on(KafkaBroker kafka, Topics topics, String... more) {
        return start(Stream.concat(
                        Stream.of(
                                "--bootstrap-servers=" + kafka.bootstrapServers(),
                                "--port=0",
                                "--requests=" + topics.requests(),
                                "--replies=" + topics.replies()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** The sample application in this JVM. */
    public static CompiledApplication application() {
        try {
            return CompiledApplication.parse(
                    Files.readString(SAMPLE.resolve(CompiledApplication.RESOURCE)),
                    GatewayProcess.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who serves it, in this JVM. */
    public static AutoCloseable job(KafkaBroker kafka, Topics topics) {
        return new StandInJob(kafka, application(), topics, RequestFormat.USUAL_MAX_BYTES);
    }

    /** Waits for a line of its output that begins so. */
    public String awaitLine(String start) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith(start)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no line '" + start + "' in " + said + "; errors: " + errors.join());
    }

    /** Waits until it listens, and tells where. */
    public URI listening() {
        return URI.create(awaitLine("listening on ").split(" ", -1)[2]);
    }

    /** Asks it to stop. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Waits until it ends; gives its status. */
    public int awaitEnd() throws InterruptedException {
        out.lines().forEach(said::add);
        return process.waitFor();
    }

    /** What it has written to its output, as far as it was read. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** What it has written to its error output until its end. */
    public String errors() {
        return errors.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
