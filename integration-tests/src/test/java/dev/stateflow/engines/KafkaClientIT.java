package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.kafka.client.CallOptions;
import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.client.OverloadedException;
import dev.stateflow.kafka.client.RequestFailedException;
import dev.stateflow.kafka.client.RequestRefusedException;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client over a real broker, with a stand-in for the job. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith(SharedKafka.class)
class KafkaClientIT {
    private static final int MAX_BYTES = 100_000;

    private static KafkaBroker kafka;
    private static URLClassLoader loader;
    private static CompiledApplication bank;
    private static StandInJob job;

    @BeforeAll
    static void start(KafkaBroker broker) throws Exception {
        kafka = broker;
        Path jar = Path.of(System.getProperty("bank.bundle", "../examples/bank/target/bank-0.1.0-SNAPSHOT-local.jar"));
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, KafkaClientIT.class.getClassLoader());
        bank = CompiledApplication.load(loader);
        Topics topics = Topics.of(bank.name());
        kafka.createTopics(3, topics.requests(), topics.replies(), topics.deadLetters());
        job = new StandInJob(kafka, bank, topics, MAX_BYTES);
    }

    @AfterAll
    static void stop() throws Exception {
        job.close();
        loader.close();
    }

    private static ClientSettings settings(String id) {
        return ClientSettings.of(kafka.bootstrapServers(), id);
    }

    private static EntityClient connect(String id) {
        return EntityClient.connect(bank, settings(id));
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("gives " + future.join());
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    @Test
    void callsCreationsAndDeletions() {
        try (EntityClient client = connect("calls")) {
            Object one = client.create("Account", 1, 100L).join();
            client.create("Account", 2, 100L).join();

            assertThat(client.call("Account", 2, "transfer", 30L, one).join()).isEqualTo(true);
            assertThat(client.call("Account", 1, "read").join()).isEqualTo(130L);
            assertThat(client.call("Account", 2, "read").join()).isEqualTo(70L);
            assertThat(client.call("Account", 1, "update", 5L).join()).isNull();
            assertThat(failure(client.create("Account", 1, 7L))).isInstanceOf(EntityExistsException.class);
            assertThat(client.exists("Account", 1).join()).isTrue();
            client.delete("Account", 1).join();
            assertThat(client.exists("Account", 1).join()).isFalse();
            assertThat(failure(client.call("Account", 1, "read"))).isInstanceOf(EntityNotFoundException.class);
            assertThat(client.inFlight()).isZero();
        }
    }

    @Test
    void whatCantBeAskedIsToldAtOnce() {
        try (EntityClient client = connect("mistakes")) {
            assertThatThrownBy(() -> client.call("Acount", 1, "read")).hasMessageContaining("no entity named Acount");
            assertThatThrownBy(() -> client.call("Account", 1, "reed")).hasMessageContaining("no method reed");
            assertThatThrownBy(() -> client.call("Account", 1, "update", 5))
                    .hasMessage("Account.update does not take (Integer), but (J)");
            assertThatThrownBy(() -> client.call("Account", "one", "read"))
                    .hasMessageContaining("the key of Account can't be a java.lang.String");
            assertThatThrownBy(() -> client.create("Account", "x")).hasMessageContaining("no constructor of Account");
            assertThat(client.inFlight()).isZero();
        }
    }

    @Test
    void aRepeatedRequestHasOneEffectAndOneAnswerWhoeverRepeatsIt() {
        try (EntityClient first = connect("first");
                EntityClient second = connect("second")) {
            first.create(CallOptions.id("new 10"), "Account", 10, 100L).join();
            first.create(CallOptions.id("new 11"), "Account", 11, 100L).join();
            second.create(CallOptions.id("new 11"), "Account", 11, 100L).join();
            CallOptions once = CallOptions.id("transfer");
            Object target = first.reference("Account", 11);
            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(first.call(once, "Account", 10, "transfer", 30L, target));
                answers.add(second.call(once, "Account", 10, "transfer", 30L, target));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(true));
            assertThat(second.call("Account", 10, "read").join()).isEqualTo(70L);
            // the same id for another instance is another request
            first.call(once, "Account", 11, "transfer", 1L, first.reference("Account", 10))
                    .join();
            assertThat(second.call("Account", 10, "read").join()).isEqualTo(71L);
        }
    }

    @Test
    void everyClientGetsItsOwnReplies() {
        List<EntityClient> clients = new ArrayList<>();
        try {
            for (int c = 0; c < 6; c++) {
                clients.add(connect("client-" + c));
                clients.get(c).create("Account", 100 + c, 1_000L * c).join();
            }
            List<CompletableFuture<?>> replies = new ArrayList<>();
            Random random = new Random(1);
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                int account = random.nextInt(6);
                expected.add(1_000L * account);
                replies.add(clients.get(random.nextInt(6)).call("Account", 100 + account, "read"));
            }
            assertThat(replies).extracting(CompletableFuture::join).isEqualTo(expected);
        } finally {
            clients.forEach(EntityClient::close);
        }
    }

    @Test
    void aClientOfTheSameNameDoesNotGetTheRepliesOfItsForerunner() {
        try (EntityClient client = connect("twin")) {
            client.create("Account", 20, 1L).join();
        }
        List<CompletableFuture<?>> abandoned = new ArrayList<>();
        try (EntityClient client = connect("twin")) {
            for (int i = 0; i < 50; i++) {
                abandoned.add(client.call("Account", 20, "update", 1L));
            }
        }
        try (EntityClient client = connect("twin")) {
            assertThat(client.call("Account", 20, "read").join()).isEqualTo(1L);
        }
        assertThat(abandoned).allSatisfy(call -> assertThat(call).isDone());
    }

    @Test
    void whatIsTooLateHasNoEffect() throws Exception {
        try (EntityClient client = connect("deadlines")) {
            client.create("Account", 30, 1L).join();
            job.close();
            CompletableFuture<?> late =
                    client.call(CallOptions.USUAL.within(Duration.ofMillis(200)), "Account", 30, "update", 99L);
            assertThat(failure(late)).isInstanceOf(CallTimeoutException.class).hasMessageContaining("200 ms");
            assertThat(client.inFlight()).isZero();
        } finally {
            // has forgotten all accounts, and reads all requests again
            job = new StandInJob(kafka, bank, Topics.of(bank.name()), MAX_BYTES);
        }
    }

    @Test
    void noMoreAreUnderWayThanTheClientTakes() throws Exception {
        job.close();
        try (EntityClient client = EntityClient.connect(bank, settings("full").withInFlight(3, Duration.ZERO))) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(client.call("Account", 40, "read"));
            }
            assertThatThrownBy(() -> client.call("Account", 40, "read")).isInstanceOf(OverloadedException.class);
            job = new StandInJob(kafka, bank, Topics.of(bank.name()), MAX_BYTES);
            assertThat(calls).allSatisfy(call -> assertThat(failure(call)).isInstanceOf(EntityNotFoundException.class));
            assertThat(failure(client.call("Account", 40, "read"))).isInstanceOf(EntityNotFoundException.class);
        }
    }

    @Test
    void aMissingTopicAndAMissingBrokerAreToldApart() {
        Topics nowhere = new Topics("nowhere", "nowhere", "nowhere");
        assertThatThrownBy(() -> EntityClient.connect(bank, settings("x").with(nowhere)))
                .isInstanceOf(RequestFailedException.class)
                .hasMessage("there is no topic nowhere: create it first");
        ClientSettings lost = ClientSettings.of("127.0.0.1:" + EngineProcess.freePort(), "x")
                .with("default.api.timeout.ms", "1000")
                .with("request.timeout.ms", "500");
        assertThatThrownBy(() -> EntityClient.connect(bank, lost))
                .isInstanceOf(RequestFailedException.class)
                .hasMessageContaining("Kafka at 127.0.0.1");
    }

    @Test
    void whatCantBeReadIsADeadLetterAndTheClientIsTold() throws Exception {
        CompiledApplication other = new CompiledApplication("bank", bank.entities(), List.of(), List.of(Extra.class));
        try (EntityClient stranger = EntityClient.connect(other, settings("stranger"));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> letters = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "isolation.level", "read_committed",
                                "auto.offset.reset", "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            assertThat(failure(stranger.call("Account", 1, "read")))
                    .isInstanceOfSatisfying(
                            RequestRefusedException.class,
                            e -> assertThat(e.reason().name()).isEqualTo("UNREADABLE"));
            producer.send(new ProducerRecord<>(
                            Topics.of("bank").requests(), "not this format".getBytes(StandardCharsets.UTF_8)))
                    .get();
            letters.assign(List.of(
                    new TopicPartition("bank-dead-letters", 0),
                    new TopicPartition("bank-dead-letters", 1),
                    new TopicPartition("bank-dead-letters", 2)));
            List<String> reasons = new ArrayList<>();
            while (!reasons.contains("FOREIGN") || !reasons.contains("UNREADABLE")) {
                for (ConsumerRecord<byte[], byte[]> letter : letters.poll(Duration.ofMillis(100))) {
                    reasons.add(new String(
                            letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private record Extra(int value) {}
}
