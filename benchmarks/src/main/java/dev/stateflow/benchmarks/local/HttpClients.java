package dev.stateflow.benchmarks.local;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Clients that transfer over connections of their own, one request at a time each. One thread plays them all and does as little else as possible: it shares the machine with the
 * server. What was answered is noted, so that the accounts can be compared with it. Used by one thread.
 */
final class HttpClients implements AutoCloseable {
    private static final int CREATING = 64;

    private final int port;
    private final Selector selector;
    private final SplittableRandom random = new SplittableRandom(1);
    private final boolean keyed;
    private final long[] balances;
    private final List<HttpConnection> connections = new ArrayList<>();
    private long transfers;

    HttpClients(int port, int accounts) throws IOException {
        this(port, accounts, false);
    }

    /** @param keyed whether each transfer has an idempotency key of its own */
    HttpClients(int port, int accounts, boolean keyed) throws IOException {
        this.port = port;
        this.keyed = keyed;
        this.selector = Selector.open();
        this.balances = new long[accounts];
    }

    /** What became of requests that came at a rate of their own, whether or not those before were answered. */
    static final class Offered {
        final Measure accepted = new Measure();
        final Measure rejected = new Measure();

        /** Came while all connections were in use. */
        long notSent;

        long withoutRetryAfter;
    }

    /** Has so many connections: the server closes those that are idle for long. */
    private void connect(int clients) throws IOException {
        while (connections.size() > clients) {
            connections.remove(connections.size() - 1).close();
        }
        while (connections.size() < clients) {
            connections.add(new HttpConnection(selector, port));
        }
    }

    /** Takes each connection whose response has arrived. */
    private interface Receiver {
        void take(HttpConnection connection, int status) throws IOException;
    }

    private void select(long timeoutMillis, Receiver receiver) throws IOException {
        if (timeoutMillis == 0) {
            selector.selectNow();
        } else {
            selector.select(timeoutMillis);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            HttpConnection connection = (HttpConnection) key.attachment();
            int status = connection.receive();
            if (status != 0) {
                receiver.take(connection, status);
            }
        }
        selector.selectedKeys().clear();
    }

    /** Creates the accounts. */
    void create(long balance) throws IOException {
        connect(CREATING);
        int[] next = {0};
        int[] waiting = {0};
        for (HttpConnection connection : connections) {
            create(connection, next, waiting, balance);
        }
        while (waiting[0] > 0) {
            select(1_000, (connection, status) -> {
                waiting[0]--;
                if (status != 201) {
                    throw new IOException(status + " " + connection.body());
                }
                balances[connection.to] = balance;
                create(connection, next, waiting, balance);
            });
        }
    }

    private void create(HttpConnection connection, int[] next, int[] waiting, long balance) throws IOException {
        if (next[0] < balances.length) {
            connection.to = next[0]++;
            waiting[0]++;
            connection.post("/v1/Account", "[" + connection.to + "," + balance + "]");
        }
    }

    /** Each client sends its next transfer when the last one is answered. */
    Measure run(int clients, double seconds) throws IOException {
        connect(clients);
        Measure measure = new Measure();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int[] waiting = {clients};
        for (HttpConnection connection : connections) {
            transfer(connection);
        }
        while (waiting[0] > 0) {
            select(1_000, (connection, status) -> {
                long now = System.nanoTime();
                measure.add(now - connection.sentAt);
                if (status != 200) {
                    throw new IOException(status + " " + connection.body());
                }
                note(connection);
                if (now < end) {
                    transfer(connection);
                } else {
                    waiting[0]--;
                }
            });
        }
        return measure;
    }

    /** Transfers come at a rate, and take any connection that is free. */
    Offered offer(int clients, double perSecond, double seconds) throws IOException {
        connect(clients);
        Offered offered = new Offered();
        Deque<HttpConnection> free = new ArrayDeque<>(connections);
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long arrived = 0;
        for (long now = start; now < end || free.size() < clients; now = System.nanoTime()) {
            long due = now < end ? (long) ((now - start) / 1e9 * perSecond) : arrived;
            for (; arrived < due; arrived++) {
                HttpConnection connection = free.poll();
                if (connection == null) {
                    offered.notSent += due - arrived;
                    arrived = due;
                    break;
                }
                transfer(connection);
            }
            select(now < end ? 1 : 1_000, (connection, status) -> {
                free.add(connection);
                long time = System.nanoTime() - connection.sentAt;
                if (status == 200) {
                    offered.accepted.add(time);
                    note(connection);
                } else if (status == 503) {
                    offered.rejected.add(time);
                    offered.withoutRetryAfter += connection.hasHeader("Retry-After") ? 0 : 1;
                } else {
                    throw new IOException(status + " " + connection.body());
                }
            });
        }
        return offered;
    }

    private void transfer(HttpConnection connection) throws IOException {
        connection.from = random.nextInt(balances.length);
        connection.to = random.nextInt(balances.length);
        String key = keyed ? "Idempotency-Key: transfer-" + ++transfers + "\r\n" : "";
        connection.post("/v1/Account/" + connection.from + "/transfer", "[1," + connection.to + "]", key);
    }

    private void note(HttpConnection connection) throws IOException {
        String answer = connection.body().strip();
        if (answer.equals("true")) {
            balances[connection.from]--;
            balances[connection.to]++;
        } else if (!answer.equals("false")) {
            throw new IOException("neither true nor false: " + answer);
        }
    }

    /**
     * Compares all accounts with what was answered.
     *
     * @return how many differ
     */
    int differences() throws IOException {
        int[] differences = {0};
        HttpConnection connection = new HttpConnection(selector, port);
        for (int i = 0; i < balances.length; i++) {
            long expected = balances[i];
            boolean[] answered = {false};
            connection.post("/v1/Account/" + i + "/read", "[]");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!answered[0]) {
                if (System.nanoTime() > end) {
                    throw new IOException("no answer");
                }
                select(1_000, (each, status) -> {
                    answered[0] = true;
                    if (status != 200 || Long.parseLong(each.body().strip()) != expected) {
                        differences[0]++;
                    }
                });
            }
        }
        connection.close();
        return differences[0];
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
