package dev.stateflow.benchmarks.local;

import dev.stateflow.runtime.local.store.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A bundle in a process of its own, as users start it. */
final class BundleProcess {
    final Process process;
    final int port;

    /** @param options of the JVM; {@code -Doptions} names more, a flight recording for example */
    BundleProcess(Path bundle, Path data, Durability durability, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(Stream.of(System.getProperty("options", "").split(" ", -1))
                .filter(option -> !option.isEmpty())
                .toList());
        command.addAll(List.of("-jar", bundle.toString(), "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--durability", durability.word()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        port = port(process.inputReader(StandardCharsets.UTF_8));
    }

    private static int port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("listening on ")) {
                return Integer.parseInt(line.replaceFirst(".*:(\\d+) .*", "$1"));
            }
        }
        throw new IOException("the bundle ended before it listened");
    }

    Usage usage() {
        return Usage.of(process.toHandle());
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
