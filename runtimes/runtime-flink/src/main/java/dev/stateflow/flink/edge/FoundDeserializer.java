package dev.stateflow.flink.edge;

import dev.stateflow.flink.stream.Found;
import dev.stateflow.flink.stream.StreamType;
import dev.stateflow.kafka.wire.WireHeader;
import dev.stateflow.kafka.wire.WireRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes records of the request topic as they are: what they say is read where the instance is. */
final class FoundDeserializer implements KafkaRecordDeserializationSchema<Found> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> found, Collector<Found> out) {
        Header[] all = found.headers().toArray();
        List<WireHeader> headers = List.of();
        if (all.length > 0) {
            headers = new ArrayList<>();
            for (Header header : all) {
                headers.add(new WireHeader(header.key(), header.value()));
            }
        }
        out.collect(new Found(new WireRecord(found.key(), found.value(), headers), found.partition(), found.offset()));
    }

    @Override
    public TypeInformation<Found> getProducedType() {
        return StreamType.FOUND;
    }
}
