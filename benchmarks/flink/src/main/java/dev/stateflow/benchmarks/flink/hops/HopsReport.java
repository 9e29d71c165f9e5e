package dev.stateflow.benchmarks.flink.hops;

import dev.stateflow.engines.FlinkCluster;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long one hop takes, which is a call or its answer: thousands of calls one after the other within one request, less what an empty request takes. Each line is the median of many requests.
 */
public final class HopsReport {
    private static final int OTHERS = 16;
    private static final int WARM_UP = 20;
    private static final int REQUESTS = 21;

    private final HopsApplication application;
    private final Path folder;

    private HopsReport(HopsApplication application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hops-benchmark");
        HopsReport report = new HopsReport(HopsApplication.in(folder), folder);
        System.out.println("| | state | µs for a hop |");
        System.out.println("| --- | --- | ---: |");
        for (String backend : List.of("hashmap", "rocksdb")) {
            report.run("in place", backend, "fused", 1, 1, 100_000);
            report.run("around the loop, in one JVM", backend, "per-entity", 1, 1, 5_000);
            report.run("around the loop, between two JVMs", backend, "per-entity", 2, 2, 1_000);
        }
    }

    private void run(String title, String backend, String layout, int parallelism, int taskManagers, int calls)
            throws Exception {
        String name = (layout + "-" + backend + "-" + parallelism).toLowerCase(Locale.ROOT);
        Path own = folder.resolve(name);
        Topics topics = Topics.of(name);
        try (KafkaBroker kafka = KafkaBroker.start(own.resolve("kafka"));
                FlinkCluster flink = FlinkCluster.start(
                        own.resolve("flink"),
                        FlinkCluster.Settings.SMALL
                                .withTaskManagers(taskManagers, parallelism / taskManagers)
                                .optimised(512, 256))) {
            kafka.createTopics(1, topics.requests(), topics.replies(), topics.deadLetters());
            FlinkRest rest = flink.rest();
            String job = application.start(rest, kafka, topics, layout, backend, parallelism);
            rest.awaitRunning(job);
            try (EntityClient client = EntityClient.connect(
                    application.compiled(),
                    ClientSettings.of(kafka.bootstrapServers(), "hops").with(topics))) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.2f |%n",
                        title,
                        backend,
                        micros(client, parallelism == 1 ? 1 : OTHERS, calls));
            }
        }
    }

    /** Of the slowest of several other instances: with two JVMs, it is in another one than its caller. */
    private double micros(EntityClient client, int others, int calls) {
        String main = application.entity("Main");
        String other = application.entity("Other");
        client.create(main, 0).join();
        double slowest = 0;
        for (int i = 0; i < others; i++) {
            client.create(other, i).join();
            Object reference = client.reference(other, i);
            for (int warmUp = 0; warmUp < WARM_UP; warmUp++) {
                client.call(main, 0, "run", reference, calls).join();
            }
            double empty = median(client, main, reference, 0);
            double full = median(client, main, reference, calls);
            slowest = Math.max(slowest, (full - empty) / (2.0 * calls) / 1_000);
        }
        return slowest;
    }

    private static double median(EntityClient client, String main, Object other, int calls) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            client.call(main, 0, "run", other, calls).join();
            times.add(System.nanoTime() - begin);
        }
        return times.stream().sorted().toList().get(REQUESTS / 2);
    }
}
