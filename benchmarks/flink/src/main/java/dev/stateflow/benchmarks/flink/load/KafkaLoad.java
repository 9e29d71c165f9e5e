package dev.stateflow.benchmarks.flink.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One load: a thread that sends, and one that receives. */
public final class KafkaLoad {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LAST_REPLIES = Duration.ofMinutes(1);

    private final String servers;
    private final String requests;
    private final String replies;
    private final Wire wire;
    private final Pace pace;
    private final long[] due;
    private final Semaphore free;
    private final Histogram latencies = new Histogram(3);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean measured;
    private volatile boolean stopped;
    private volatile long sent;
    private final AtomicLong answered = new AtomicLong();

    /**
     * @param servers of Kafka
     * @param requests the request topic
     * @param replies the reply topic, of which nothing older is read
     */
    public KafkaLoad(String servers, String requests, String replies, Wire wire, Pace pace) {
        this.servers = servers;
        this.requests = requests;
        this.replies = replies;
        this.wire = wire;
        this.pace = pace;
        this.due = new long[Integer.highestOneBit(pace.inFlight()) * 4];
        this.free = new Semaphore(pace.inFlight());
    }

    /**
     * Runs it.
     *
     * @param warmUp how long before anything is measured
     * @param time how long it is measured
     * @param around runs what is to be measured beside it: called when measuring begins, and when it ends
     * @throws IllegalStateException if a request fails, or a reply does not come
     */
    public Seen run(Duration warmUp, Duration time, Runnable around) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer =
                Asking.fromNow(servers, replies, Map.of("fetch.max.wait.ms", "10"))) {
            Thread receiver = new Thread(() -> guarded(() -> receive(consumer)), "receiver");
            Thread sender = new Thread(() -> guarded(this::send), "sender");
            receiver.start();
            sender.start();
            Thread.sleep(warmUp.toMillis());
            around.run();
            measured = true;
            long begin = System.nanoTime();
            long before = answered.get();
            Thread.sleep(time.toMillis());
            long after = answered.get();
            long end = System.nanoTime();
            measured = false;
            around.run();
            stopped = true;
            sender.join();
            receiver.join();
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            double seconds = (end - begin) / (double) TimeUnit.SECONDS.toNanos(1);
            return new Seen(
                    (after - before) / seconds, latencies.getValueAtPercentile(50), latencies.getValueAtPercentile(99));
        }
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (Exception | Error e) {
            failure.compareAndSet(null, e);
            stopped = true;
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private void send() throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "linger.ms",
                        pace.perSecond() == 0 ? "1" : "0",
                        "batch.size",
                        "65536",
                        "acks",
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            long begin = System.nanoTime();
            for (long id = 0; !stopped; id++) {
                if (!free.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                    id--;
                    continue;
                }
                long now = System.nanoTime();
                if (pace.perSecond() > 0) {
                    now = awaitTurn(begin + id * TimeUnit.SECONDS.toNanos(1) / pace.perSecond());
                }
                due[slot(id)] = now;
                Wire.Sent next = wire.next(id);
                // what fails is told to the callback
                Future<RecordMetadata> unused =
                        producer.send(new ProducerRecord<>(requests, next.key(), next.value()), (record, e) -> {
                            if (e != null) {
                                failure.compareAndSet(null, e);
                                stopped = true;
                            }
                        });
                sent = id + 1;
            }
        }
    }

    private static long awaitTurn(long turn) {
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return turn;
    }

    private int slot(long id) {
        return (int) (id & (due.length - 1));
    }

    private void receive(KafkaConsumer<byte[], byte[]> consumer) {
        long last = System.nanoTime();
        while (!stopped || (pace.untilAnswered() && answered.get() < sent)) {
            if (stopped && (failure.get() != null || System.nanoTime() - last > LAST_REPLIES.toNanos())) {
                throw new IllegalStateException((sent - answered.get()) + " replies have not come");
            }
            long count = 0;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long id = wire.id(record.value());
                if (id >= 0) {
                    count++;
                    if (measured) {
                        latencies.recordValue((System.nanoTime() - due[slot(id)]) / 1_000);
                    }
                }
            }
            if (count > 0) {
                last = System.nanoTime();
                answered.addAndGet(count);
                free.release((int) count);
            }
        }
    }
}
