package dev.stateflow.flink.edge;

import dev.stateflow.flink.flow.GatedSource;
import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.flink.stream.StreamType;
import dev.stateflow.kafka.wire.Topics;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The topics of a job. */
public final class KafkaEdge {
    private final String application;
    private final Topics topics;
    private final Map<String, String> properties;

    /**
     * @param application the name of the application: its consumer group, and what its transactions are called
     * @param topics its topics
     * @param properties of Kafka's clients, {@code bootstrap.servers} among them
     */
    public KafkaEdge(String application, Topics topics, Map<String, String> properties) {
        this.application = application;
        this.topics = topics;
        this.properties = Map.copyOf(properties);
    }

    /**
     * The requests.
     *
     * @param run whose gate they wait at
     */
    public Source<Found, ?, ?> source(String run) {
        return gated(
                KafkaSource.<Found>builder()
                        .setProperties(all())
                        .setTopics(topics.requests())
                        .setGroupId(application)
                        .setClientIdPrefix(application + "-requests")
                        // what a savepoint says counts for more; without one, nothing that was served before is served
                        // again
                        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                        .setDeserializer(new FoundDeserializer())
                        .build(),
                run);
    }

    private static <S extends SourceSplit, E> Source<Found, S, E> gated(Source<Found, S, E> source, String run) {
        return new GatedSource<>(source, StreamType.FOUND, run);
    }

    /**
     * Replies and dead letters.
     *
     * @param exactlyOnce whether they are part of checkpoints; if not they leave at once, and again after a failure
     */
    public Sink<Outgoing> sink(boolean exactlyOnce) {
        KafkaSinkBuilder<Outgoing> sink = KafkaSink.<Outgoing>builder()
                .setKafkaProducerConfig(all())
                .setRecordSerializer(new OutgoingFormat(topics.replies(), topics.deadLetters()));
        if (exactlyOnce) {
            sink.setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                    .setTransactionalIdPrefix(application + "-replies");
        } else {
            sink.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE);
        }
        return sink.build();
    }

    private Properties all() {
        Properties all = new Properties();
        all.putAll(properties);
        return all;
    }
}
