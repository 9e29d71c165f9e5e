package dev.stateflow.benchmarks.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clients that send requests over connections of their own, one at a time each, and do as little else as possible: they share the machine with the server. */
final class HttpClients {
    private final int port;
    private final int accounts;

    HttpClients(int port, int accounts) {
        this.port = port;
        this.accounts = accounts;
    }

    Measure run(int clients, double seconds) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<CompletableFuture<Measure>> runs = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                int seed = c;
                runs.add(CompletableFuture.supplyAsync(() -> client(new SplittableRandom(seed), end), threads));
            }
            Measure all = new Measure();
            runs.forEach(run -> all.addAll(run.join()));
            return all;
        } finally {
            threads.shutdown();
        }
    }

    void create() throws IOException {
        try (Connection connection = new Connection(port)) {
            for (int i = 0; i < accounts; i++) {
                connection.post("/v1/Account", "[" + i + ",1000000]");
            }
        }
    }

    private Measure client(SplittableRandom random, long end) {
        Measure measure = new Measure();
        try (Connection connection = new Connection(port)) {
            for (long start = System.nanoTime(); start < end; ) {
                int from = random.nextInt(accounts);
                connection.post("/v1/Account/" + from + "/transfer", "[1," + random.nextInt(accounts) + "]");
                long now = System.nanoTime();
                measure.add(now - start);
                start = now;
            }
            return measure;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that is kept. Reads just enough of HTTP to find the end of a response. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream());
        }

        void post(String path, String body) throws IOException {
            String request = "POST " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            byte[] answer = in.readNBytes(length);
            if (!status.startsWith("HTTP/1.1 20")) {
                throw new IOException(status + " " + new String(answer, StandardCharsets.UTF_8));
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
