package dev.stateflow.benchmarks.local;

import dev.stateflow.runtime.local.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Offers the bank ten times as many transfers as it can do, for minutes: memory must stay bounded, what is too much be turned away by 503 with {@code Retry-After}, and what was answered be kept. Ends with status 1 if it is not.
 *
 * <p>Arguments: the bundle, and the seconds that the overload takes (default 150).
 */
public final class OverloadReport {
    private static final int ACCOUNTS = 1_000;
    private static final int BALANCE = 1_000_000;
    private static final double CALIBRATION = 10;
    private static final int FACTOR = 10;

    /** More connections than requests that the server lets in, so that it has something to turn away. */
    private static final int CONNECTIONS = 2_000;

    private static final int IN_FLIGHT = 200;
    private static final int SLICES = 5;

    private OverloadReport() {}

    public static void main(String[] arguments) throws Exception {
        Path bundle = Path.of(arguments[0]);
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 150;
        Path data = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bank-data");
        BundleProcess server = new BundleProcess(
                bundle, data, Durability.SYNC, List.of("-Xmx100m"), "--max-in-flight", String.valueOf(IN_FLIGHT));
        boolean right;
        try {
            right = overload(server, seconds);
        } finally {
            server.stop();
            TemporaryFolder.delete(data);
        }
        if (!right) {
            System.exit(1);
        }
    }

    private static boolean overload(BundleProcess server, double seconds) throws IOException {
        try (HttpClients http = new HttpClients(server.port, ACCOUNTS)) {
            http.create(BALANCE);
            http.run(32, CALIBRATION);
            Measure alone = http.run(32, CALIBRATION);
            double capacity = alone.count() / CALIBRATION;
            System.out.printf(Locale.ROOT, "32 clients, | %s%n", alone.cells(CALIBRATION));
            System.out.println(
                    "| offered/s | accepted/s | p50, ms | p99, ms | max, ms | turned away/s | p50, ms | p99, ms | max, ms | not sent/s | no Retry-After | resident memory, MB |\n"
                            + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            long missing = 0;
            long turnedAway = 0;
            for (int slice = 0; slice < SLICES; slice++) {
                double length = seconds / SLICES;
                long start = System.nanoTime();
                HttpClients.Offered offered = http.offer(CONNECTIONS, FACTOR * capacity, length);
                double elapsed = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "| %.0f | %s | %s | %.0f | %d | %d |%n",
                        FACTOR * capacity,
                        offered.accepted.cells(elapsed),
                        offered.rejected.cells(elapsed),
                        offered.notSent / elapsed,
                        offered.withoutRetryAfter,
                        Usage.residentMegabytes(server.process.pid()));
                missing += offered.withoutRetryAfter;
                turnedAway += offered.rejected.count();
            }
            Measure after = http.run(32, CALIBRATION);
            System.out.printf(Locale.ROOT, "32 clients, afterwards, | %s%n", after.cells(CALIBRATION));
            int differences = http.differences();
            System.out.println("accounts that differ from what was answered: " + differences);
            return differences == 0 && missing == 0 && turnedAway > 0;
        }
    }
}
