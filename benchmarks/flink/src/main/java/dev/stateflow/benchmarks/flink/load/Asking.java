package dev.stateflow.benchmarks.flink.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Requests outside a load, each of which is answered once. */
public final class Asking {
    private Asking() {}

    /** Reads what comes to a topic from now on, if it is committed. */
    static KafkaConsumer<byte[], byte[]> fromNow(String servers, String topic, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("bootstrap.servers", servers);
        properties.put("isolation.level", "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // seeks when it is asked
        partitions.forEach(consumer::position);
        return consumer;
    }

    /**
     * Sends requests, and adds up what is answered.
     *
     * @param number what an answer says
     */
    public static long sum(
            String servers, String requests, String replies, List<Wire.Sent> all, ToLongFunction<byte[]> number)
            throws ExecutionException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = fromNow(servers, replies, Map.of());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Wire.Sent each : all) {
                sent.add(producer.send(new ProducerRecord<>(requests, each.key(), each.value())));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            long sum = 0;
            for (int missing = all.size(); missing > 0; ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    sum += number.applyAsLong(record.value());
                    missing--;
                }
            }
            return sum;
        }
    }
}
