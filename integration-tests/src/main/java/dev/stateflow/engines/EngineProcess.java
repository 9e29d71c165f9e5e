package dev.stateflow.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A JVM of an engine. It ends with the JVM that started it, unless that is killed with SIGKILL. */
public final class EngineProcess implements AutoCloseable {
    private static final int SHOWN_LINES = 40;
    private static final long STOP_SECONDS = 20;

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread hook;

    private EngineProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.hook = new Thread(process::destroyForcibly, "end of " + name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a JVM.
     *
     * @param name what the log file is called
     * @param folder where the log file is, and where it runs
     * @param engine the folder under {@code integration-tests/engines} whose build has written the class path
     * @param jvm options of the JVM
     * @param program main class and its arguments
     */
    public static EngineProcess start(String name, Path folder, String engine, List<String> jvm, List<String> program) {
        return launch(name, folder, classPath(engine), jvm, program);
    }

    /** As {@link #start(String, Path, String, List, List)}, with more on the class path. */
    static EngineProcess start(
            String name, Path folder, String engine, List<Path> more, List<String> jvm, List<String> program) {
        StringBuilder path = new StringBuilder(classPath(engine));
        more.forEach(jar -> path.append(File.pathSeparatorChar).append(jar.toAbsolutePath()));
        return launch(name, folder, path.toString(), jvm, program);
    }

    private static EngineProcess launch(
            String name, Path folder, String classPath, List<String> jvm, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-cp");
        command.add(classPath);
        command.addAll(program);
        Path log = folder.resolve(name + ".log");
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            return new EngineProcess(name, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(String engine) {
        Path root = Path.of(System.getProperty("stateflow.engines", "engines"));
        Path file = root.resolve(engine).resolve("target").resolve("classpath");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "there is no " + file.toAbsolutePath() + ": build integration-tests/engines/" + engine
                            + ", or name the folder with -Dstateflow.engines",
                    e);
        }
    }

    /** A port that nobody listens on now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a condition holds; fails with the end of the log if it does not in time, or if the process ends. */
    void await(String what, Duration limit, BooleanSupplier condition) {
        try {
            Awaitility.await(name + ": " + what)
                    .atMost(limit)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !isAlive() || condition.getAsBoolean());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n" + tail(), e);
        }
        if (!isAlive()) {
            throw new AssertionError(name + " ended with status " + process.exitValue() + "\n" + tail());
        }
    }

    /** Waits until it ends by itself; fails if it ends badly. */
    void awaitEnd() {
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new AssertionError(name + " ended with status " + status + "\n" + tail());
        }
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Where it writes what it has to say. */
    public Path log() {
        return log;
    }

    /** The last lines of its log. */
    public String tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return log + " can't be read: " + e.getMessage();
        }
    }

    /** Kills it with SIGKILL, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop; kills it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending itself
        }
    }
}
