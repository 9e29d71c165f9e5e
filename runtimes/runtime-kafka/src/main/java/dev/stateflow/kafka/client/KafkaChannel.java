package dev.stateflow.kafka.client;

import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.kafka.wire.WireRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A producer of requests, and a thread that reads the replies of one client: those that are committed, from the moment of its start. */
final class KafkaChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaChannel.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 30_000_000_000L;

    private final Topics topics;
    private final byte[] replyKey;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<byte[]> replies;
    private final Thread reader;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;

    /**
     * Connects, and finds out from where on replies are read: none that is sent later is missed.
     *
     * @param replies gets the value of each reply in the client's partition, of other clients too; by one thread
     * @throws RequestFailedException if Kafka can't be reached, or a topic is missing
     */
    KafkaChannel(ClientSettings settings, Topics topics, Consumer<byte[]> replies) {
        this.topics = topics;
        this.replies = replies;
        this.replyKey = ReplyFormat.key(settings.clientId() + "/");
        this.producer =
                new KafkaProducer<>(producerProperties(settings), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                consumerProperties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.reader = new Thread(this::read, "stateflow-replies-" + settings.clientId());
        try {
            partitions(topics.requests());
            TopicPartition own = ownPartition();
            consumer.assign(List.of(own));
            consumer.seekToEnd(List.of(own));
            // looked up now, not at the first poll, when replies may be there already
            consumer.position(own);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            consumer.close();
            throw e instanceof KafkaException
                    ? new RequestFailedException("Kafka at " + settings.bootstrapServers() + ": " + e.getMessage(), e)
                    : e;
        }
        reader.setDaemon(true);
        reader.start();
    }

    private static Map<String, Object> producerProperties(ClientSettings settings) {
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.LINGER_MS_CONFIG, settings.linger().toMillis());
        all.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                Math.max(1_000, settings.maxWait().toMillis()));
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxBytes() + 48_576);
        all.putAll(settings.properties());
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        all.put(ProducerConfig.CLIENT_ID_CONFIG, settings.clientId());
        // repeats of the producer itself are not doubled, and stay in order
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        return all;
    }

    private static Map<String, Object> consumerProperties(ClientSettings settings) {
        Map<String, Object> all = new HashMap<>(settings.properties());
        all.keySet().removeIf(name -> !ConsumerConfig.configNames().contains(name));
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.clientId());
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return all;
    }

    private int partitions(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new RequestFailedException("there is no topic " + topic + ": create it first", null);
        }
        return found.size();
    }

    private TopicPartition ownPartition() {
        return new TopicPartition(
                topics.replies(), BuiltInPartitioner.partitionForKey(replyKey, partitions(topics.replies())));
    }

    /**
     * Sends a record.
     *
     * @param failed is told when it was not sent, or may not have been; by a thread of the producer, or the caller's
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the same
    void send(WireRecord record, Consumer<Throwable> failed) {
        try {
            producer.send(
                    new ProducerRecord<>(topics.requests(), record.key(), record.value()), (metadata, exception) -> {
                        if (exception != null) {
                            failed.accept(exception);
                        }
                    });
        } catch (KafkaException | IllegalStateException e) {
            failed.accept(e);
        }
    }

    private void read() {
        long lookAgain = System.nanoTime() + LOOK_AGAIN_NANOS;
        try {
            while (!closing) {
                try {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                        deliver(record.value());
                    }
                    if (System.nanoTime() - lookAgain > 0) {
                        lookAgain = System.nanoTime() + LOOK_AGAIN_NANOS;
                        followPartitions();
                    }
                } catch (WakeupException | InterruptException e) {
                    // asked to end
                } catch (KafkaException e) {
                    LOG.warn("reading replies from {}: {}", topics.replies(), e.toString());
                }
            }
        } finally {
            consumer.close();
            ended.countDown();
        }
    }

    private void deliver(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            replies.accept(value);
        } catch (RuntimeException e) {
            // of whoever depends on the future of a reply: others still want theirs
            LOG.error("a reply can't be delivered", e);
        }
    }

    /** When the topic has got more partitions, replies come in another one. */
    private void followPartitions() {
        TopicPartition own = ownPartition();
        if (!consumer.assignment().contains(own)) {
            List<TopicPartition> all = new ArrayList<>(consumer.assignment());
            all.add(own);
            consumer.assign(all);
            consumer.seekToBeginning(List.of(Objects.requireNonNull(own)));
        }
    }

    @Override
    public void close() {
        closing = true;
        producer.close(CLOSE);
        consumer.wakeup();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
