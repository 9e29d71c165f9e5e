package dev.stateflow.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker that is its own controller. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final List<String> JVM = List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private EngineProcess process;

    private KafkaBroker(Path folder) {
        this.folder = folder;
        this.port = EngineProcess.freePort();
        this.controllerPort = EngineProcess.freePort();
        configure();
        format();
        this.process = launch();
    }

    /**
     * Starts a broker, and waits until it answers.
     *
     * @param folder where its data and its logs go; must not exist, or be empty
     */
    public static KafkaBroker start(Path folder) {
        KafkaBroker broker = new KafkaBroker(folder.toAbsolutePath());
        try {
            broker.awaitStart();
        } catch (RuntimeException | AssertionError e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    private void configure() {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("server.properties"), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    """.formatted(port, controllerPort, folder.resolve("data")));
            Logging.write(folder.resolve("log4j2.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() {
        List<String> program =
                List.of("kafka.tools.StorageTool", "format", "-t", "c3RhdGVmbG93LXRlc3RzMQ", "-c", "server.properties");
        try (EngineProcess format = EngineProcess.start("format", folder, "kafka", jvm(), program)) {
            format.awaitEnd();
        }
    }

    private EngineProcess launch() {
        return EngineProcess.start("broker", folder, "kafka", jvm(), List.of("kafka.Kafka", "server.properties"));
    }

    private List<String> jvm() {
        return Stream.concat(
                        JVM.stream(), Stream.of("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties")))
                .toList();
    }

    private void awaitStart() {
        try (Admin admin = admin()) {
            process.await("answers", START, () -> {
                try {
                    return !admin.describeCluster()
                            .nodes()
                            .get(2, TimeUnit.SECONDS)
                            .isEmpty();
                } catch (ExecutionException | TimeoutException e) {
                    return false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        }
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The process. */
    public EngineProcess process() {
        return process;
    }

    /** A connection that asks and changes what the broker holds; to be closed. */
    public Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }

    /** Makes topics that are not there yet. */
    public void createTopics(int partitions, String... names) {
        try (Admin admin = admin()) {
            admin.createTopics(Stream.of(names)
                            .map(name -> new NewTopic(name, partitions, (short) 1))
                            .toList())
                    .all()
                    .get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("can't create " + List.of(names) + ": " + e.getMessage(), e);
        }
    }

    /** Kills it with SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Starts it again with the data that it has, and waits until it answers. */
    public void restart() {
        process.close();
        process = launch();
        awaitStart();
    }

    @Override
    public void close() {
        // nothing that it holds is wanted any more
        process.kill();
        process.close();
    }
}
