package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Entity
class Report {
    @Key
    private final String id;

    private int count;
    private final List<String> lines;

    Report(String id) {
        this.id = id;
        this.lines = new java.util.ArrayList<>();
    }

    void files(Path path) throws IOException {
        lines.addAll(Files.readAllLines(path)); // warning SF0301
        BufferedReader reader = new BufferedReader(new FileReader("x")); // warning SF0301
        lines.add(reader.readLine());
        if (new File("y").exists()) { // warning SF0301
            count++;
        }
        PrintWriter file = new PrintWriter("z"); // warning SF0301
        file.println();
        new PrintWriter(new StringWriter()).println();
        new File("y").getName();
        Path.of("a").resolve("b");
        System.out.println("fine");
    }

    String network(URI uri) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient(); // warning SF0301
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body(); // warning SF0301
    }

    void database() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:x"); // warning SF0301
        connection.commit(); // warning SF0301
    }

    void waiting() throws Exception {
        Thread.sleep(10); // warning SF0301
        TimeUnit.SECONDS.sleep(1); // warning SF0301
        Helper.pause();
    }

    void threads(Runnable task) {
        new Thread(task).start(); // warning SF0303 SF0303
        CompletableFuture.runAsync(task); // warning SF0303
        Executors.newCachedThreadPool().submit(task); // warning SF0303 SF0303
        Helper.CONTEXT.set("x"); // warning SF0303
    }

    void fine() {
        count = new Random().nextInt() + (int) System.nanoTime() + UUID.randomUUID().hashCode();
        lines.add(Instant.now().toString());
        lines.parallelStream().map(String::length).forEach(n -> System.out.println(n));
        new AtomicInteger().incrementAndGet();
        new ConcurrentHashMap<String, String>().put("a", "b");
        Thread.currentThread().interrupt();
    }

    synchronized void add() {
        count++; // warning SF0304
    }

    void addTwice(Report other) {
        synchronized (this) { // warning SF0304
            count++;
        }
        synchronized (other) { // warning SF0304
            count++;
        }
        synchronized (lines) {
            count++;
        }
    }
}

class Helper {
    static final ThreadLocal<String> CONTEXT = new ThreadLocal<>(); // warning SF0303

    static void pause() throws InterruptedException {
        Thread.sleep(10); // warning SF0301
    }

    /** Not reached from an entity. */
    static void main() throws InterruptedException {
        Thread.sleep(10);
    }
}
