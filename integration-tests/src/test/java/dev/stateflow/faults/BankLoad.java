package dev.stateflow.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients of the bank, in a process of their own: each transfers between random accounts, one request at a time, and repeats a request under its idempotency key until it is answered. Goes on until
 * its input ends, tells how far it is for each line of input, finishes what was begun, and prints what each account must hold.
 *
 * <p>Arguments: server, accounts, clients, seed.
 */
public final class BankLoad {
    static final long INITIAL = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 20_000_000;

    private final URI server;
    private final int accounts;
    private final AtomicLongArray expected;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final CyclicBarrier created;
    private volatile boolean stopping;

    private BankLoad(URI server, int accounts, int clients) {
        this.created = new CyclicBarrier(clients);
        this.server = server;
        this.accounts = accounts;
        this.expected = new AtomicLongArray(accounts);
    }

    public static void main(String[] arguments) throws Exception {
        int clients = Integer.parseInt(arguments[2]);
        new BankLoad(URI.create(arguments[0]), Integer.parseInt(arguments[1]), clients)
                .run(clients, Long.parseLong(arguments[3]), System.out);
    }

    private void run(int clients, long seed, PrintStream out) throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            int client = c;
            threads.add(new Thread(() -> client(client, clients, new Random(seed + client)), "client-" + c));
        }
        threads.forEach(Thread::start);
        while (System.in.read() >= 0) {
            out.println(answered.get());
        }
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
        out.println("answered " + answered.get() + " repeated " + repeated.get());
        IntStream.range(0, accounts).forEach(i -> out.println(i + " " + expected.get(i)));
    }

    private void client(int number, int clients, Random random) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = number; i < accounts; i += clients) {
            post(client, "/v1/Account", "[" + i + "," + INITIAL + "]", "create-" + i);
            expected.addAndGet(i, INITIAL);
        }
        try {
            // a transfer to an account that is not there yet would lose the amount, as it does in plain Java
            created.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        for (long n = 0; !stopping; n++) {
            int from = random.nextInt(accounts);
            int to = random.nextInt(accounts);
            int amount = 1 + random.nextInt(100);
            String answer = post(
                    client,
                    "/v1/Account/" + from + "/transfer",
                    "[" + amount + "," + to + "]",
                    "transfer-" + number + "-" + n);
            if (answer.equals("true")) {
                expected.addAndGet(from, -amount);
                expected.addAndGet(to, amount);
            } else if (!answer.equals("false")) {
                throw new IllegalStateException("unexpected answer: " + answer);
            }
            answered.incrementAndGet();
        }
    }

    /** Sends a request until it is answered. */
    private String post(HttpClient client, String path, String body, String id) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString(body))
                .build();
        while (true) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return response.body().strip();
                }
            } catch (IOException e) {
                // killed, or not up again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
