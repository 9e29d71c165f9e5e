package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.byhand.Reply;
import dev.stateflow.benchmarks.flink.byhand.Request;
import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The jobs written by hand. */
public final class BankByHand implements Competitor {
    private final Path jar;
    private final boolean loop;

    /** @param loop whether transfers go around a loop through Kafka; if not, there are none */
    public BankByHand(Path jar, boolean loop) {
        this.jar = jar;
        this.loop = loop;
    }

    @Override
    public String title() {
        return loop ? "by hand, loop through Kafka" : "by hand, single accounts";
    }

    @Override
    public boolean serves(Workload workload) {
        return workload.hasTransfers() == loop;
    }

    @Override
    public Path jar() {
        return jar;
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        List<String> arguments =
                new ArrayList<>(List.of(servers, topics.requests(), topics.replies(), String.valueOf(exactlyOnce)));
        if (loop) {
            arguments.add(topics.deadLetters());
        }
        return new FlinkRest.Program("dev.stateflow.benchmarks.flink.byhand.BankJob", arguments, parallelism);
    }

    @Override
    public void create(String servers, Topics topics) throws ExecutionException, InterruptedException {
        ask(servers, topics, Request.Kind.CREATE);
    }

    @Override
    public long sum(String servers, Topics topics) throws ExecutionException, InterruptedException {
        return ask(servers, topics, Request.Kind.READ);
    }

    /** Asks each account, and adds up what they say. */
    private static long ask(String servers, Topics topics, Request.Kind kind)
            throws ExecutionException, InterruptedException {
        Map<String, Object> properties = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topics.replies()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int account = 0; account < Requests.ACCOUNTS; account++) {
                Request request = new Request(-1, kind, account, 0, Requests.INITIAL);
                sent.add(producer.send(new ProducerRecord<>(topics.requests(), key(account), request.encode())));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            long sum = 0;
            for (int missing = Requests.ACCOUNTS; missing > 0; ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    sum += Reply.decode(record.value()).value;
                    missing--;
                }
            }
            return sum;
        }
    }

    private static byte[] key(int account) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(account).array();
    }

    @Override
    public Wire wire(Workload workload, long seed) {
        Requests requests = new Requests(workload, seed);
        return new Wire() {
            @Override
            public Sent next(long id) {
                Requests.Next next = requests.next();
                Request request =
                        switch (next.kind()) {
                            case READ -> new Request(id, Request.Kind.READ, next.account(), 0, 0);
                            case UPDATE -> new Request(id, Request.Kind.UPDATE, next.account(), 0, Requests.INITIAL);
                            case TRANSFER ->
                                new Request(id, Request.Kind.TRANSFER, next.account(), next.other(), next.amount());
                        };
                return new Sent(key(next.account()), request.encode());
            }

            @Override
            public long id(byte[] reply) {
                return Reply.decode(reply).id;
            }
        };
    }
}
