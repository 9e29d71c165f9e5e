package dev.stateflow.benchmarks.local;

import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.store.Durability;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures the local runtime with the bundle of {@code examples/bank}. Arguments: the bundle, seconds for each cell (default 10), and the parts to measure: process, http, keyed, instances (default: all); start measures
 * how long any bundle takes to its first answer.
 */
public final class LocalReport {
    private static final int[] CLIENTS = {1, 32, 256};
    private static final int ACCOUNTS = 1_000;
    private static final int FEW = 50;
    private static final int BALANCE = 1_000_000;
    private static final int MANY = 1_000_000;
    private static final int STEPS = 3;
    private static final int STARTS = 5;

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
                : List.of("process", "http", "keyed", "instances");
        Path work = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bank-data");
        try {
            LocalReport report = new LocalReport(Path.of(arguments[0]), seconds, work);
            if (parts.contains("process")) {
                report.inProcess();
            }
            if (parts.contains("http")) {
                report.overHttp();
            }
            if (parts.contains("keyed")) {
                report.keyed();
            }
            if (parts.contains("start")) {
                report.starts();
            }
            if (parts.contains("instances")) {
                report.manyInstances();
            }
        } finally {
            TemporaryFolder.delete(work);
        }
    }

    /** {@code -Ddurability=sync} measures one of them. */
    private static List<Durability> durabilities() {
        String only = System.getProperty("durability", "");
        return Stream.of(Durability.values())
                .filter(each -> only.isEmpty() || each.word().equals(only))
                .toList();
    }

    private static void head(String where) {
        System.out.println();
        System.out.println(
                "| " + where
                        + " | clients | transfers/s | p50, ms | p99, ms | max, ms | bytes written/step | processor, µs/transfer | of the clients |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void row(String durability, int clients, Measure measure, Usage server, long ofClients) {
        long transfers = Math.max(1, measure.count());
        System.out.println("| " + durability + " | " + clients + " | " + measure.cells(server.seconds()) + " | "
                + server.written() / (STEPS * transfers) + " | " + server.processor() / 1_000 / transfers + " | "
                + ofClients / 1_000 / transfers + " |");
    }

    private void inProcess() throws IOException {
        head("in-process");
        for (Durability durability : durabilities()) {
            try (Bank bank = new Bank(bundle, work.resolve("p-" + durability), durability, EngineSettings.defaults())) {
                bank.create(0, ACCOUNTS);
                drive(bank, 32, seconds); // warms up
                for (int clients : CLIENTS) {
                    Usage before = Usage.of(ProcessHandle.current());
                    Measure measure = drive(bank, clients, seconds);
                    row(
                            durability.word(),
                            clients,
                            measure,
                            Usage.of(ProcessHandle.current()).since(before),
                            0);
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
        for (Durability durability : durabilities()) {
            BundleProcess server =
                    new BundleProcess(bundle, work.resolve("h-" + durability), durability, List.of("-Xmx1g"));
            try (HttpClients http = new HttpClients(server.port, ACCOUNTS)) {
                http.create(BALANCE);
                http.run(32, seconds); // warms up
                for (int clients : CLIENTS) {
                    Usage before = server.usage();
                    Usage ours = Usage.of(ProcessHandle.current());
                    Measure measure = http.run(clients, seconds);
                    row(
                            durability.word(),
                            clients,
                            measure,
                            server.usage().since(before),
                            Usage.of(ProcessHandle.current()).since(ours).processor());
                }
                System.out.println("accounts that differ from what was answered: " + http.differences());
            } finally {
                server.stop();
            }
        }
    }

    /** Transfers with idempotency keys, among so few accounts that each soon remembers as many answers as it ever does. */
    private void keyed() throws IOException, InterruptedException {
        head("HTTP, keyed");
        for (Durability durability : durabilities()) {
            BundleProcess server =
                    new BundleProcess(bundle, work.resolve("k-" + durability), durability, List.of("-Xmx1g"));
            try (HttpClients http = new HttpClients(server.port, FEW, true)) {
                http.create(BALANCE);
                for (int run = 0; run < 4; run++) {
                    Usage before = server.usage();
                    Usage ours = Usage.of(ProcessHandle.current());
                    Measure measure = http.run(32, seconds);
                    row(
                            durability.word(),
                            32,
                            measure,
                            server.usage().since(before),
                            Usage.of(ProcessHandle.current()).since(ours).processor());
                }
                System.out.println("accounts that differ from what was answered: " + http.differences());
            } finally {
                server.stop();
            }
        }
    }

    /** From the start of the JVM to the first answer: the list of entities. */
    private void starts() throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            BundleProcess server =
                    new BundleProcess(bundle, work.resolve("start"), Durability.SYNC, List.of("-Xmx100m"));
            try (Selector selector = Selector.open();
                    HttpConnection connection = new HttpConnection(selector, server.port)) {
                connection.get("/v1");
                while (connection.receive() == 0) {
                    selector.select();
                    selector.selectedKeys().clear();
                }
                times.add((System.nanoTime() - start) / 1_000_000);
            } finally {
                server.stop();
            }
        }
        System.out.println("from start to first answer with a heap of 100 MB, ms: " + times);
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
        BundleProcess server = new BundleProcess(bundle, data, Durability.SYNC, List.of("-Xmx100m"));
        try {
            System.out.printf(
                    Locale.ROOT,
                    "start with a million instances and a heap of 100 MB until it listens: %.0f ms%n",
                    (System.nanoTime() - start) / 1e6);
            try (HttpClients http = new HttpClients(server.port, MANY)) {
                http.run(1, 1);
            }
        } finally {
            server.stop();
        }
    }

    private static long heap() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
