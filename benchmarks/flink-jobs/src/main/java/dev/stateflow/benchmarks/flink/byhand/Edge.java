package dev.stateflow.benchmarks.flink.byhand;

import java.nio.ByteBuffer;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Kafka, as these jobs use it. */
public final class Edge {
    private final String servers;
    private final boolean exactlyOnce;

    /** @param exactlyOnce whether what is written leaves with checkpoints */
    public Edge(String servers, boolean exactlyOnce) {
        this.servers = servers;
        this.exactlyOnce = exactlyOnce;
    }

    KafkaSource<Request> source(String topic) {
        return source(topic, new Requests());
    }

    /** What comes from a topic. */
    public <T> KafkaSource<T> source(String topic, KafkaRecordDeserializationSchema<T> format) {
        return KafkaSource.<T>builder()
                .setBootstrapServers(servers)
                .setTopics(topic)
                .setGroupId(topic)
                .setProperty("isolation.level", "read_committed")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(format)
                .build();
    }

    KafkaSink<Reply> replies(String topic) {
        return sink(topic, (reply, context, timestamp) -> new ProducerRecord<>(topic, reply.encode()));
    }

    KafkaSink<Request> requests(String topic) {
        return sink(
                topic,
                (request, context, timestamp) -> new ProducerRecord<>(topic, key(request.account), request.encode()));
    }

    /** What goes to a topic. */
    public <T> KafkaSink<T> sink(String topic, KafkaRecordSerializationSchema<T> format) {
        Properties properties = new Properties();
        properties.setProperty("transaction.timeout.ms", "900000");
        KafkaSinkBuilder<T> sink = KafkaSink.<T>builder()
                .setBootstrapServers(servers)
                .setKafkaProducerConfig(properties)
                .setRecordSerializer(format);
        if (exactlyOnce) {
            sink.setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE).setTransactionalIdPrefix(topic);
        } else {
            sink.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE);
        }
        return sink.build();
    }

    private static byte[] key(int account) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(account).array();
    }

    private static final class Requests implements KafkaRecordDeserializationSchema<Request> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Request> out) {
            out.collect(Request.decode(record.value()));
        }

        @Override
        public TypeInformation<Request> getProducedType() {
            return TypeInformation.of(Request.class);
        }
    }
}
