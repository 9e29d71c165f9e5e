package dev.stateflow.flink.edge;

import dev.stateflow.flink.stream.Outgoing;
import dev.stateflow.kafka.wire.WireHeader;
import dev.stateflow.kafka.wire.WireRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Puts what leaves the job into its topic. */
final class OutgoingFormat implements KafkaRecordSerializationSchema<Outgoing> {
    private static final long serialVersionUID = 1L;

    private final String replies;
    private final String deadLetters;

    OutgoingFormat(String replies, String deadLetters) {
        this.replies = replies;
        this.deadLetters = deadLetters;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Outgoing outgoing, KafkaSinkContext context, Long timestamp) {
        WireRecord record = outgoing.record();
        List<Header> headers = List.of();
        if (!record.headers().isEmpty()) {
            headers = new ArrayList<>();
            for (WireHeader header : record.headers()) {
                headers.add(new RecordHeader(header.name(), header.value()));
            }
        }
        String topic =
                switch (outgoing.destination()) {
                    case REPLIES -> replies;
                    case DEAD_LETTERS -> deadLetters;
                };
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
    }
}
