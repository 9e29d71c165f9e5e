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
import java.util.concurrent.locks.LockSupport;

/**
 * Clients of the bank, in a process of their own: each transfers between random accounts, and schedules deposits that it may cancel, one request at a time, and repeats a request under its idempotency key until it is answered. Goes on until
 * its input ends, tells how far it is for each line of input, finishes what was begun, and prints what each account must hold.
 *
 * <p>Arguments: server, accounts, clients, seed.
 */
public final class BankLoad {
    static final long INITIAL = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 20_000_000;

    private final URI server;
    private final LoadLedger ledger;
    private final CyclicBarrier created;

    private BankLoad(URI server, int accounts, int clients) {
        this.created = new CyclicBarrier(clients);
        this.server = server;
        this.ledger = new LoadLedger(accounts);
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
        ledger.run(threads, out);
    }

    private void client(int number, int clients, Random random) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = number; i < ledger.accounts(); i += clients) {
            post(client, "/v1/Account", "[" + i + "," + INITIAL + "]", "create-" + i);
            ledger.add(i, INITIAL);
        }
        try {
            // a transfer to an account that is not there yet would lose the amount, as it does in plain Java
            created.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        for (long n = 0; !ledger.isStopping(); n++) {
            int from = random.nextInt(ledger.accounts());
            int to = random.nextInt(ledger.accounts());
            int amount = 1 + random.nextInt(100);
            String id = number + "-" + n;
            if (random.nextInt(4) == 0) {
                later(client, to, amount, random, id);
            } else {
                transfer(client, from, to, amount, id);
            }
            ledger.answered();
        }
    }

    private void transfer(HttpClient client, int from, int to, int amount, String id) {
        String answer =
                post(client, "/v1/Account/" + from + "/transfer", "[" + amount + "," + to + "]", "transfer-" + id);
        if (answer.equals("true")) {
            ledger.moved(from, to, amount);
        } else if (!answer.equals("false")) {
            throw new IllegalStateException("unexpected answer: " + answer);
        }
    }

    /** Schedules a deposit, and sometimes tries to take it back. */
    private void later(HttpClient client, int to, int amount, Random random, String id) {
        String delay = "PT0." + (100 + random.nextInt(400)) + "S";
        String scheduled =
                post(client, "/v1/Account/" + to + "/deposit?after=" + delay, "[" + amount + "]", "later-" + id);
        if (!scheduled.startsWith("{\"id\":")) {
            throw new IllegalStateException("unexpected answer: " + scheduled);
        }
        boolean kept = true;
        if (random.nextBoolean()) {
            String call = scheduled.substring(scheduled.indexOf(':') + 1, scheduled.indexOf('}'));
            HttpRequest.Builder cancel = request("/v1/Account/" + to + "/scheduled/" + call, "cancel-" + id)
                    .DELETE();
            int status = send(client, cancel.build()).statusCode();
            if (status != 204 && status != 404) {
                throw new IllegalStateException("unexpected status: " + status);
            }
            kept = status == 404;
        }
        if (kept) {
            ledger.add(to, amount);
        }
    }

    private String post(HttpClient client, String path, String body, String id) {
        HttpRequest request = request(path, id)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(client, request).body().strip();
    }

    private HttpRequest.Builder request(String path, String id) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Idempotency-Key", id);
    }

    /** Sends a request until it is answered. */
    private HttpResponse<String> send(HttpClient client, HttpRequest request) {
        while (true) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return response;
                }
            } catch (IOException e) {
                // killed, or not up again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            ledger.repeated();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
