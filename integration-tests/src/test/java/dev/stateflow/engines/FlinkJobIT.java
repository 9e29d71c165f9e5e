package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank's bundle, as the plugin has made it, on a real cluster: its edges, its options, and what it refuses. */
@ExtendWith({SharedKafka.class, SharedFlink.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FlinkJobIT {
    private static final Path BUNDLE = Path.of(Objects.requireNonNull(System.getProperty("bank.flink.bundle")));

    private static CompiledApplication application() throws Exception {
        URL jar = BUNDLE.toUri().toURL();
        return CompiledApplication.load(new URLClassLoader(new URL[] {jar}, FlinkJobIT.class.getClassLoader()));
    }

    @ParameterizedTest(name = "layout {0}, delivery {1}")
    @CsvSource({"fused, exactly-once", "per-entity, at-least-once"})
    void servesRequestsAndPutsTheRestAside(String layout, String delivery, KafkaBroker kafka, FlinkCluster flink)
            throws Exception {
        Topics topics = Jobs.topics(kafka, "bank-" + layout);
        FlinkRest rest = flink.rest();
        String job = rest.run(
                rest.upload(BUNDLE), Jobs.program(kafka, topics, "--layout=" + layout, "--delivery=" + delivery));
        try (EntityClient client = EntityClient.connect(
                application(),
                ClientSettings.of(kafka.bootstrapServers(), "edge").with(topics))) {
            rest.awaitRunning(job);
            client.create("Account", 1, 100L).join();
            client.create("Account", 2, 0L).join();
            assertThat(client.call("Account", 1, "transfer", 30L, client.reference("Account", 2))
                            .join())
                    .isEqualTo(true);
            assertThat(client.call("Account", 2, "read").join()).isEqualTo(30L);
            CompletableFuture<Object> absent = client.call("Account", 3, "read");
            assertThatThrownBy(absent::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("Account[3] does not exist");

            send(kafka, topics.requests(), "no key of an entity", "no request");
            ConsumerRecord<byte[], byte[]> letter = next(kafka, topics.deadLetters());
            assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("no request");
            assertThat(new String(
                            letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                    .isEqualTo("FOREIGN");
            assertThat(client.call("Account", 1, "read").join()).isEqualTo(70L);
            assertThat(rest.failures(job)).isEmpty();
        } finally {
            rest.cancel(job);
        }
    }

    /** Its key decides the partition, and no more: a request goes where its target is. */
    @Test
    void aRequestWithAnotherKeyIsServedAllTheSame(KafkaBroker kafka, FlinkCluster flink) throws Exception {
        Topics topics = Jobs.topics(kafka, "bank-keys");
        Topics misled = new Topics("bank-misled", topics.replies(), topics.deadLetters());
        kafka.createTopics(1, misled.requests());
        FlinkRest rest = flink.rest();
        String job = rest.run(rest.upload(BUNDLE), Jobs.program(kafka, topics));
        try (EntityClient client = EntityClient.connect(
                application(),
                ClientSettings.of(kafka.bootstrapServers(), "misled").with(misled))) {
            rest.awaitRunning(job);
            for (int account = 0; account < 8; account++) {
                CompletableFuture<Object> created = client.create("Account", account, 5L);
                byte[] request = next(kafka, misled.requests(), account).value();
                send(kafka, topics.requests(), "elsewhere".getBytes(StandardCharsets.UTF_8), request);
                created.get(1, TimeUnit.MINUTES);
            }
            CompletableFuture<Object> read = client.call("Account", 7, "read");
            send(
                    kafka,
                    topics.requests(),
                    new byte[0],
                    next(kafka, misled.requests(), 8).value());
            assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo(5L);
        } finally {
            rest.cancel(job);
        }
    }

    @Test
    void theGatewayOfTheBundleStandsBeforeTheJob(KafkaBroker kafka, FlinkCluster flink) throws Exception {
        Topics topics = Jobs.topics(kafka, "bank-http");
        FlinkRest rest = flink.rest();
        String job = rest.run(rest.upload(BUNDLE), Jobs.program(kafka, topics));
        String name = String.valueOf(BUNDLE.getFileName()).replace("-flink.jar", "");
        Path jar = BUNDLE.resolveSibling(name + "-flink").resolve(name + "-gateway.jar");
        HttpClient http = HttpClient.newHttpClient();
        try (GatewayProcess gateway = GatewayProcess.jar(
                jar,
                "--bootstrap-servers=" + kafka.bootstrapServers(),
                "--port=0",
                "--requests=" + topics.requests(),
                "--replies=" + topics.replies())) {
            URI server = gateway.listening();
            assertThat(gateway.said()).contains("bank: Account");
            assertThat(post(http, server, "/v1/Account", "[1,100]").statusCode())
                    .isEqualTo(201);
            assertThat(post(http, server, "/v1/Account", "[2,0]").statusCode()).isEqualTo(201);
            assertThat(post(http, server, "/v1/Account/1/transfer", "{\"amount\":30,\"other\":2}")
                            .body())
                    .isEqualTo("true\n");
            assertThat(post(http, server, "/v1/Account/2/read", "").body()).isEqualTo("30\n");
            assertThat(post(http, server, "/v1/Account/3/read", "").statusCode())
                    .isEqualTo(404);
            assertThat(rest.failures(job)).isEmpty();
        } finally {
            rest.cancel(job);
        }
    }

    private static HttpResponse<String> post(HttpClient http, URI server, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void unalignedCheckpointsAreRefused(KafkaBroker kafka, FlinkCluster flink) {
        FlinkRest rest = flink.rest();
        String jar = rest.upload(BUNDLE);
        FlinkRest.Program program = Jobs.program(kafka, Topics.of("bank-unaligned"))
                .with(Map.of("execution.checkpointing.unaligned.enabled", "true"));
        assertThatThrownBy(() -> rest.run(jar, program))
                .hasMessageContaining("set execution.checkpointing.unaligned.enabled to false");
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused(KafkaBroker kafka, FlinkCluster flink) {
        FlinkRest rest = flink.rest();
        String jar = rest.upload(BUNDLE);
        FlinkRest.Program program = Jobs.program(kafka, Topics.of("bank-arguments"), "--layout=round");
        assertThatThrownBy(() -> rest.run(jar, program))
                .hasMessageContaining("--layout must be fused or per-entity, not 'round'");
    }

    private static void send(KafkaBroker kafka, String topic, String key, String value) throws Exception {
        send(kafka, topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(KafkaBroker kafka, String topic, byte[] key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static ConsumerRecord<byte[], byte[]> next(KafkaBroker kafka, String topic) {
        return next(kafka, topic, 0);
    }

    /** The record of this number in a topic. */
    private static ConsumerRecord<byte[], byte[]> next(KafkaBroker kafka, String topic, int number) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "read-" + System.nanoTime(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                return found.size() > number;
            });
            return found.get(number);
        }
    }
}
