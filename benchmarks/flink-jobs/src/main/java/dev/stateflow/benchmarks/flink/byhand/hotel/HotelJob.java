package dev.stateflow.benchmarks.flink.byhand.hotel;

import dev.stateflow.benchmarks.flink.byhand.Edge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The hotels, by hand. Arguments: bootstrap servers, request topic, reply topic, whether exactly once, and the topic of the loop. */
public final class HotelJob {
    private HotelJob() {}

    public static void main(String[] arguments) throws Exception {
        String replyTopic = arguments[2];
        String loopTopic = arguments[4];
        Edge edge = new Edge(arguments[0], Boolean.parseBoolean(arguments[3]));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        Configuration configuration = new Configuration();
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ZERO);
        env.configure(configuration, HotelJob.class.getClassLoader());
        env.getConfig().enableObjectReuse();
        SingleOutputStreamOperator<Answer> answers = env.fromSource(
                        edge.source(arguments[1], new Messages()), WatermarkStrategy.noWatermarks(), "requests")
                .union(env.fromSource(edge.source(loopTopic, new Messages()), WatermarkStrategy.noWatermarks(), "loop"))
                .keyBy(message -> message.key, Types.STRING)
                .process(new Town());
        answers.sinkTo(edge.sink(
                        replyTopic, (answer, context, timestamp) -> new ProducerRecord<>(replyTopic, answer.encode())))
                .name("replies");
        answers.getSideOutput(Town.OTHERS)
                .sinkTo(edge.sink(
                        loopTopic,
                        (message, context, timestamp) -> new ProducerRecord<>(
                                loopTopic, message.key.getBytes(StandardCharsets.UTF_8), message.encode())))
                .name("to the loop");
        env.execute("hotels by hand");
    }

    private static final class Messages implements KafkaRecordDeserializationSchema<Message> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Message> out) {
            out.collect(Message.decode(record.value()));
        }

        @Override
        public TypeInformation<Message> getProducedType() {
            return TypeInformation.of(Message.class);
        }
    }
}
