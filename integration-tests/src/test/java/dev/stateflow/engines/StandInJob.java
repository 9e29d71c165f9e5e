package dev.stateflow.engines;

import dev.stateflow.kafka.wire.ClientRequest;
import dev.stateflow.kafka.wire.DeadLetters;
import dev.stateflow.kafka.wire.ReceivedRequest;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.kafka.wire.WireHeader;
import dev.stateflow.kafka.wire.WireRecord;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a job does, in one thread and without an engine: tests of the client and of the topics' format need somebody who answers. Replies are committed in
 * transactions, and records are in memory.
 */
final class StandInJob implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final Topics topics;
    private final RequestFormat requests;
    private final ReplyFormat replies;
    private final StepFunction steps;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Address, InstanceRecord> records = new HashMap<>();
    private final Queue<Message> messages = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "stand-in-job");
    private volatile boolean closing;

    StandInJob(KafkaBroker kafka, CompiledApplication application, Topics topics, int maxBytes) {
        this.topics = topics;
        ValueCodec values = Codecs.values(application);
        this.requests = new RequestFormat(application, values, maxBytes);
        this.replies = new ReplyFormat(application, values, maxBytes);
        this.steps = new StepFunction(application, values, StepOptions.DEFAULT.with(Delivery.EXACTLY_ONCE));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG, "stand-in",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "stand-in"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        consumer.subscribe(List.of(topics.requests()));
        thread.start();
    }

    private void run() {
        while (!closing) {
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            consumer.poll(POLL).forEach(found::add);
            long now = System.currentTimeMillis();
            records.values().stream()
                    .filter(record -> isDue(record.nextDue(), now))
                    .map(record -> new Wake(record.address()))
                    .forEach(messages::add);
            if (found.isEmpty() && messages.isEmpty()) {
                continue;
            }
            producer.beginTransaction();
            for (ConsumerRecord<byte[], byte[]> record : found) {
                accept(record);
                settle();
            }
            settle();
            producer.commitTransaction();
        }
        consumer.close();
        producer.close();
    }

    private static boolean isDue(OptionalLong due, long now) {
        return due.isPresent() && due.getAsLong() <= now;
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        ReceivedRequest received = requests.decode(record.value());
        if (received instanceof ReceivedRequest.Accepted accepted) {
            ClientRequest request = accepted.request();
            if (request.isOver(System.currentTimeMillis())) {
                send(topics.replies(), replies.encode(request.client(), request.over()));
            } else {
                messages.add(request.request());
            }
        } else if (received instanceof ReceivedRequest.Refused refused) {
            refused.replyTo().ifPresent(client -> send(topics.replies(), replies.encode(client, refused.refusal())));
            WireRecord original = new WireRecord(
                    record.key(),
                    record.value(),
                    StreamSupport.stream(record.headers().spliterator(), false)
                            .map(header -> new WireHeader(header.key(), header.value()))
                            .toList());
            send(
                    topics.deadLetters(),
                    new DeadLetters(RequestFormat.USUAL_MAX_BYTES)
                            .letter(original, record.topic(), record.partition(), record.offset(), refused.refusal()));
        }
    }

    private void settle() {
        for (Message next = messages.poll(); next != null; next = messages.poll()) {
            if (next instanceof Reply reply && reply.to() instanceof ReturnAddress.Client) {
                send(topics.replies(), replies.encode(reply));
            } else if (!(next instanceof Reply failure && failure.isForNobody())) {
                Address target = Objects.requireNonNull(next.target());
                InstanceRecord record = records.computeIfAbsent(target, InstanceRecord::new);
                steps.step(record, next, System.currentTimeMillis(), messages::add);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if a send did
    private void send(String topic, WireRecord record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new RecordHeader(header.name(), header.value())));
        producer.send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers));
    }

    /** Ends it, and gives what it knows. */
    List<InstanceRecord> stop() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(records.values());
    }

    @Override
    public void close() {
        stop();
    }
}
