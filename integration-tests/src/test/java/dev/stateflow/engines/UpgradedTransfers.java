package dev.stateflow.engines;

import dev.stateflow.kafka.client.CallOptions;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.client.RequestFailedException;
import dev.stateflow.kafka.client.RequestRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Transfers between accounts, without a pause, while one build of the bank takes over from another. What the next build can't answer to a client of this one, its own client asks again under the same
 * id: there is one effect, whichever build it was in.
 */
final class UpgradedTransfers implements AutoCloseable {
    private final AtomicLongArray expected;
    private final List<CompletableFuture<EntityClient>> builds = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong askedAgain = new AtomicLong();
    private volatile boolean stopping;

    /**
     * @param accounts how many, by numbers from zero
     * @param each what each of them holds
     * @param client of the first build
     */
    UpgradedTransfers(int accounts, long each, EntityClient client) {
        this.expected = new AtomicLongArray(accounts);
        for (int i = 0; i < accounts; i++) {
            expected.set(i, each);
        }
        builds.add(CompletableFuture.completedFuture(client));
        builds.add(new CompletableFuture<>());
    }

    /** Begins. */
    void start(int clients, long seed) {
        for (int c = 0; c < clients; c++) {
            int number = c;
            running.add(threads.submit(() -> transfer(number, new Random(seed + number))));
        }
    }

    /** The next build has taken over. */
    void goOn(EntityClient client) {
        builds.add(new CompletableFuture<>());
        builds.get(builds.size() - 2).complete(client);
    }

    /** Waits until so many more are answered. */
    void await(int more) {
        long before = answered.get();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> answered.get() >= before + more);
    }

    /** Finishes what is begun; gives what each account must hold. */
    Map<Integer, Long> finish() throws Exception {
        stopping = true;
        for (Future<?> each : running) {
            each.get();
        }
        System.out.println("answered " + answered + ", asked again of a later build " + askedAgain);
        Map<Integer, Long> balances = new TreeMap<>();
        IntStream.range(0, expected.length()).forEach(i -> balances.put(i, expected.get(i)));
        return balances;
    }

    private void transfer(int number, Random random) {
        for (long n = 0; !stopping; n++) {
            int from = random.nextInt(expected.length());
            int to = random.nextInt(expected.length());
            long amount = 1L + random.nextInt(100);
            if (ask("transfer-" + number + "-" + n, from, to, amount)) {
                expected.addAndGet(from, -amount);
                expected.addAndGet(to, amount);
            }
            answered.incrementAndGet();
        }
    }

    private boolean ask(String id, int from, int to, long amount) {
        for (int build = builds.size() - 2; ; build++) {
            EntityClient client = builds.get(build).join();
            try {
                return (Boolean) client.call(
                                CallOptions.id(id),
                                "Account",
                                from,
                                "transfer",
                                amount,
                                client.reference("Account", to))
                        .join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof RequestRefusedException
                        || e.getCause() instanceof RequestFailedException)) {
                    throw e;
                }
                askedAgain.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
