package dev.stateflow.benchmarks.flink.report;

import dev.stateflow.benchmarks.flink.competition.Competitor;
import dev.stateflow.benchmarks.flink.load.KafkaLoad;
import dev.stateflow.benchmarks.flink.load.Pace;
import dev.stateflow.benchmarks.flink.load.Seen;
import dev.stateflow.engines.FlinkCluster;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.wire.Topics;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Lets competitors do the same work, one after the other on one cluster.
 *
 * @param <W> what the kinds of work are
 */
final class Comparison<W> {
    private static final int IN_FLIGHT = 50_000;
    private static final int LIGHT = 500;
    private static final long SEED = 1;

    private final KafkaBroker kafka;
    private final FlinkCluster flink;
    private final Options options;
    private final PrintStream out;

    private Comparison(KafkaBroker kafka, FlinkCluster flink, Options options, PrintStream out) {
        this.kafka = kafka;
        this.flink = flink;
        this.options = options;
        this.out = out;
    }

    /** Makes the competitors. */
    interface Competitors<W> {
        /**
         * Makes them.
         *
         * @param bundle ours
         * @param loader of its classes
         * @param byHand the jar of the jobs written by hand
         */
        List<Competitor<W>> of(Path bundle, ClassLoader loader, Path byHand);
    }

    /**
     * Starts an engine each, runs everything, and prints a table.
     *
     * @param arguments see {@link Options}
     * @param bundle the system property that names our bundle
     * @param works what there is to do
     */
    static <W> void run(String[] arguments, String bundle, List<W> works, Competitors<W> competitors) throws Exception {
        Options options = Options.parse(List.of(arguments));
        Path folder = Files.createTempDirectory("flink-benchmark");
        FlinkCluster.Settings settings = FlinkCluster.Settings.SMALL
                .withTaskManagers(options.parallelism(), 1)
                .optimised(1024, 256);
        for (Map.Entry<String, String> each : options.configuration().entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        Path ours = property(bundle);
        Path byHand = property("byhand.job");
        try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"));
                FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), settings);
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {ours.toUri().toURL()}, Comparison.class.getClassLoader())) {
            System.err.println("logs: " + folder);
            new Comparison<W>(kafka, flink, options, System.out)
                    .run(options.among(works), competitors.of(ours, loader, byHand));
        }
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name));
    }

    private void run(List<W> works, List<Competitor<W>> competitors) throws Exception {
        out.println(
                "| workload | delivery | | requests/s | p50, p99 ms, as fast as it goes | CPU ms per 1,000 requests | p50, p99 ms at "
                        + LIGHT + "/s |");
        out.println("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        for (W work : works) {
            for (boolean exactlyOnce : options.deliveries()) {
                for (Competitor<W> competitor : competitors) {
                    if (competitor.serves(work)) {
                        run(work, exactlyOnce, competitor);
                    }
                }
            }
        }
    }

    private void run(W work, boolean exactlyOnce, Competitor<W> competitor) throws Exception {
        String name = (work + "-" + exactlyOnce + "-" + competitor.title())
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
        Topics topics = Topics.of(name);
        kafka.createTopics(4, topics.requests(), topics.replies(), topics.deadLetters());
        String servers = kafka.bootstrapServers();
        FlinkRest rest = flink.rest();
        String job = rest.run(
                rest.upload(competitor.jar()),
                competitor
                        .program(servers, topics, exactlyOnce, options.parallelism())
                        .with(Map.of(
                                "execution.checkpointing.interval",
                                options.checkpoints() + "ms",
                                "state.backend.type",
                                options.backend())));
        try {
            rest.awaitRunning(job);
            competitor.create(servers, topics);
            Cpu cpu = new Cpu(flink.taskManagers());
            Seen fast = new KafkaLoad(
                            servers,
                            topics.requests(),
                            topics.replies(),
                            competitor.wire(work, SEED),
                            Pace.asMuchAsIsAnswered(IN_FLIGHT))
                    .run(options.warmUp(), options.time(), cpu);
            double perThousand =
                    cpu.millis() / (fast.perSecond() * options.time().toMillis() / 1e6);
            Seen light = new KafkaLoad(
                            servers, topics.requests(), topics.replies(), competitor.wire(work, SEED), Pace.rate(LIGHT))
                    .run(Duration.ofSeconds(3), options.time(), () -> {});
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f | %.1f, %.1f | %.1f | %.1f, %.1f |%n",
                    work,
                    exactlyOnce ? "exactly once" : "at least once",
                    competitor.title(),
                    fast.perSecond(),
                    fast.p50() / 1e3,
                    fast.p99() / 1e3,
                    perThousand,
                    light.p50() / 1e3,
                    light.p99() / 1e3);
            competitor.check(work, servers, topics);
            String failures = rest.failures(job);
            if (!failures.isEmpty()) {
                throw new IllegalStateException(failures);
            }
        } finally {
            rest.cancel(job);
        }
    }
}
