package dev.stateflow.benchmarks.local;

import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.store.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures the local runtime with the bundle of {@code examples/bank}. Arguments: the bundle, seconds for each cell (default 10), and the parts to measure: process, http, instances (default: all).
 */
public final class LocalReport {
    private static final int[] CLIENTS = {1, 32, 256};
    private static final int ACCOUNTS = 1_000;
    private static final int MANY = 1_000_000;
    private static final int STEPS = 3;

    private final Path bundle;
    private final double seconds;
    private final Path work;

    private LocalReport(Path bundle, double seconds, Path work) {
        this.bundle = bundle;
        this.seconds = seconds;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
        List<String> parts = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of("process", "http", "instances");
        Path work = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bank-data");
        try {
            LocalReport report = new LocalReport(Path.of(arguments[0]), seconds, work);
            if (parts.contains("process")) {
                report.inProcess();
            }
            if (parts.contains("http")) {
                report.overHttp();
            }
            if (parts.contains("instances")) {
                report.manyInstances();
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void head(String where) {
        System.out.println();
        System.out.println(
                "| " + where
                        + " | clients | transfers/s | p50, ms | p99, ms | bytes written/step |\n| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void row(String durability, int clients, Measure measure, double elapsed, long bytes) {
        System.out.println("| " + durability + " | " + clients + " | " + measure.cells(elapsed) + " | "
                + bytes / Math.max(1, (long) STEPS * measure.count()) + " |");
    }

    private void inProcess() throws IOException {
        head("in-process");
        for (Durability durability : Durability.values()) {
            try (Bank bank = new Bank(bundle, work.resolve("p-" + durability), durability, EngineSettings.defaults())) {
                bank.create(0, ACCOUNTS);
                drive(bank, 32, seconds); // warms up
                for (int clients : CLIENTS) {
                    long before = Measure.bytesWritten(ProcessHandle.current().pid());
                    long start = System.nanoTime();
                    Measure measure = drive(bank, clients, seconds);
                    double elapsed = (System.nanoTime() - start) / 1e9;
                    long bytes = Measure.bytesWritten(ProcessHandle.current().pid()) - before;
                    row(durability.word(), clients, measure, elapsed, bytes);
                }
            }
        }
    }

    /** Keeps as many transfers in flight as there are clients. */
    private static Measure drive(Bank bank, int clients, double seconds) {
        Measure measure = new Measure();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        CountDownLatch running = new CountDownLatch(clients);
        AtomicLong failed = new AtomicLong();
        for (int c = 0; c < clients; c++) {
            next(bank, new SplittableRandom(c), measure, end, running, failed);
        }
        try {
            running.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " transfers failed");
        }
        return measure;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // both ways are handled here
    private static void next(
            Bank bank, SplittableRandom random, Measure measure, long end, CountDownLatch running, AtomicLong failed) {
        long start = System.nanoTime();
        bank.transfer(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS), 1).whenComplete((outcome, failure) -> {
            long now = System.nanoTime();
            if (!(outcome instanceof Outcome.Value)) {
                failed.incrementAndGet();
                running.countDown();
                return;
            }
            synchronized (measure) {
                measure.add(now - start);
            }
            if (now < end) {
                next(bank, random, measure, end, running, failed);
            } else {
                running.countDown();
            }
        });
    }

    private void overHttp() throws IOException, InterruptedException {
        head("HTTP");
        for (Durability durability : Durability.values()) {
            Server server = new Server(work.resolve("h-" + durability), durability, "-Xmx1g");
            try {
                HttpClients http = new HttpClients(server.port, ACCOUNTS);
                http.create();
                http.run(32, seconds); // warms up
                for (int clients : CLIENTS) {
                    long before = Measure.bytesWritten(server.process.pid());
                    long start = System.nanoTime();
                    Measure measure = http.run(clients, seconds);
                    double elapsed = (System.nanoTime() - start) / 1e9;
                    long bytes = Measure.bytesWritten(server.process.pid()) - before;
                    row(durability.word(), clients, measure, elapsed, bytes);
                }
            } finally {
                server.stop();
            }
        }
    }

    private void manyInstances() throws IOException, InterruptedException {
        Path data = work.resolve("many");
        long perInstance;
        try (Bank bank = new Bank(
                bundle, data, Durability.ASYNC, EngineSettings.defaults().withMaxCells(MANY / 10))) {
            bank.create(0, ACCOUNTS);
            long before = heap();
            bank.create(ACCOUNTS, MANY / 10);
            perInstance = (heap() - before) / (MANY / 10 - ACCOUNTS);
            bank.create(MANY / 10, MANY);
        }
        System.out.println();
        System.out.println("heap per idle instance in memory: " + perInstance + " bytes");
        long size;
        try (Stream<Path> files = Files.walk(data.resolve("db"))) {
            size = files.mapToLong(file -> file.toFile().length()).sum();
        }
        System.out.println("a million instances on disk: " + (size >> 20) + " MiB");
        long start = System.nanoTime();
        Server server = new Server(data, Durability.SYNC, "-Xmx100m");
        try {
            System.out.printf(
                    Locale.ROOT,
                    "start with a million instances and a heap of 100 MB until it listens: %.0f ms%n",
                    (System.nanoTime() - start) / 1e6);
            new HttpClients(server.port, MANY).run(1, 1);
        } finally {
            server.stop();
        }
    }

    private static long heap() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The bundle in a process of its own. */
    private final class Server {
        final Process process;
        final int port;

        Server(Path data, Durability durability, String heap) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            heap,
                            "-jar",
                            bundle.toString(),
                            "--port",
                            "0",
                            "--data",
                            data.toString(),
                            "--durability",
                            durability.word())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            port = port(process.inputReader(StandardCharsets.UTF_8));
        }

        private int port(BufferedReader output) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("listening on ")) {
                    return Integer.parseInt(line.replaceFirst(".*:(\\d+) .*", "$1"));
                }
            }
            throw new IOException("the bundle ended before it listened");
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
