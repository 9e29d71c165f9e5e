package dev.stateflow.benchmarks.flink.hops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stateflow.benchmarks.flink.load.EntityWire;
import dev.stateflow.benchmarks.flink.load.KafkaLoad;
import dev.stateflow.benchmarks.flink.load.Pace;
import dev.stateflow.benchmarks.flink.load.Seen;
import dev.stateflow.engines.FlinkCluster;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Ten times as much as a job can do, for minutes: each request makes two hundred hops between two JVMs. Does it go on, in bounded memory, and do checkpoints complete? Argument: seconds, 120 unless told otherwise. */
public final class OverloadReport {
    private static final int INSTANCES = 1_000;
    private static final int CALLS = 100;
    private static final int IN_FLIGHT = 2_000;
    private static final int TOO_MUCH = 10;

    private final HopsApplication application;
    private final KafkaBroker kafka;
    private final Topics topics;
    private final FlinkRest rest;
    private final String job;

    private OverloadReport(HopsApplication application, KafkaBroker kafka, Topics topics, FlinkRest rest, String job) {
        this.application = application;
        this.kafka = kafka;
        this.topics = topics;
        this.rest = rest;
        this.job = job;
    }

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 120);
        Path folder = Files.createTempDirectory("overload-benchmark");
        HopsApplication application = HopsApplication.in(folder);
        Topics topics = Topics.of("overload");
        try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"));
                FlinkCluster flink = FlinkCluster.start(
                        folder.resolve("flink"),
                        FlinkCluster.Settings.SMALL.withTaskManagers(2, 1).optimised(384, 256))) {
            kafka.createTopics(4, topics.requests(), topics.replies(), topics.deadLetters());
            FlinkRest rest = flink.rest();
            String job = application.start(rest, kafka, topics, "fused", "hashmap", 2);
            rest.awaitRunning(job);
            new OverloadReport(application, kafka, topics, rest, job).run(time);
        }
    }

    private void run(Duration time) throws InterruptedException {
        String main = application.entity("Main");
        String other = application.entity("Other");
        try (EntityClient client = EntityClient.connect(
                application.compiled(),
                ClientSettings.of(kafka.bootstrapServers(), "overload").with(topics))) {
            List<CompletableFuture<Object>> created = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                created.add(client.create(main, i));
                created.add(client.create(other, i));
            }
            created.forEach(CompletableFuture::join);
        }
        Seen usual =
                load(Pace.asMuchAsIsAnswered(IN_FLIGHT)).run(Duration.ofSeconds(20), Duration.ofSeconds(15), () -> {});
        tell("as much as is answered", usual);
        int offered = (int) (TOO_MUCH * usual.perSecond());
        Seen overloaded = load(Pace.tooMuch(offered)).run(Duration.ofSeconds(5), time, () -> {});
        tell(String.format(Locale.ROOT, "%,d/s offered for %d s", offered, time.toSeconds()), overloaded);
        String failures = rest.failures(job);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures);
        }
    }

    private KafkaLoad load(Pace pace) {
        EntityType main = type("Main");
        EntityType other = type("Other");
        String run = EntityWire.member(main, "run");
        AtomicInteger count = new AtomicInteger();
        return new KafkaLoad(
                kafka.bootstrapServers(),
                topics.requests(),
                topics.replies(),
                new EntityWire(application.compiled(), () -> {
                    int i = count.getAndIncrement() % INSTANCES;
                    Object callee = References.to(other, (i * 7 + 1) % INSTANCES);
                    return new EntityWire.Call(
                            new Address(main.name(), i), new Operation.Invoke(run, List.of(callee, CALLS)));
                }),
                pace);
    }

    private EntityType type(String simpleName) {
        return Objects.requireNonNull(application.compiled().entity(application.entity(simpleName)));
    }

    private void tell(String title, Seen seen) {
        JsonNode checkpoints = rest.checkpoints(job);
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f requests/s, %,.0f hops/s; p50 %.0f ms, p99 %.0f ms; %s; checkpoints: %s complete, %s failed, %s ms at most%n",
                title,
                seen.perSecond(),
                seen.perSecond() * CALLS * 2,
                seen.p50() / 1e3,
                seen.p99() / 1e3,
                heaps(),
                checkpoints.at("/counts/completed").asText(),
                checkpoints.at("/counts/failed").asText(),
                checkpoints.at("/summary/end_to_end_duration/max").asText());
    }

    private String heaps() {
        StringBuilder text = new StringBuilder("heap used of each TaskManager:");
        for (JsonNode manager : rest.get("/taskmanagers").at("/taskmanagers")) {
            JsonNode metrics = rest.get("/taskmanagers/" + manager.at("/id").asText()
                    + "/metrics?get=Status.JVM.Memory.Heap.Used,Status.JVM.Memory.Heap.Max");
            for (JsonNode metric : metrics) {
                text.append(' ').append(metric.at("/value").asLong() >> 20).append(" MB");
            }
        }
        return text.toString();
    }
}
