package dev.stateflow.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that shares this one's input and output, and its end: when this JVM is told to stop, the child may finish its calls first. */
final class ChildJvm {
    private static final long DRAIN_SECONDS = 60;

    private final List<String> command;
    private final Path directory;

    ChildJvm(List<String> command, Path directory) {
        this.command = List.copyOf(command);
        this.directory = directory;
    }

    /** Runs it to its end and returns its exit status. */
    int run() throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        Thread stop = new Thread(() -> drain(process), "stateflow-drain");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            drain(process);
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                // this JVM is stopping: the hook runs already
            }
        }
    }

    private static void drain(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
