package dev.stateflow.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A packaged application that runs as users start it. */
final class Bundle implements AutoCloseable {
    private static final Path BANK =
            Path.of(System.getProperty("bank.bundle", "../examples/bank/target/bank-0.1.0-SNAPSHOT-local.jar"));

    final Process process;
    final CompletableFuture<String> errors;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private Bundle(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = CompletableFuture.supplyAsync(
                () -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")));
    }

    static Path bank() {
        return BANK;
    }

    /** Starts the bank. */
    static Bundle start(List<String> jvm, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", BANK.toString()));
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    static Bundle start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new Bundle(builder.start());
    }

    /** Waits for the line that says that it listens. */
    String awaitStart() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("listening on ")) {
                return line.split(" ", -1)[2];
            }
        }
        throw new AssertionError("it ended before it listened: " + lines + " " + errors.join());
    }

    /** Kills it with SIGKILL, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop; gives its status. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return await();
    }

    /** Waits until it ends; gives its status. */
    int await() throws InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
