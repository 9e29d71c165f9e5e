import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

class Worker extends Thread {}

/** An iterator that is plain data. */
class Countdown implements Iterator<Integer> {
    int left;

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Integer next() {
        return left--;
    }
}

class Session {
    final Lock lock = new ReentrantLock(); // error SF0209
    Session parent;
}

class Reply<T> {
    T value;
    Stream<T> more = Stream.of(); // error SF0209
}

abstract class Base {
    Thread thread = new Thread(); // error SF0209
}

@Entity
class State extends Base {
    @Key
    private final String key = "x";

    ThreadLocal<String> local = new ThreadLocal<>(); // error SF0209
    Worker worker = new Worker(); // error SF0209
    Map<String, List<? extends InputStream>> streams = Map.of(); // error SF0209
    Executor[] executors = new Executor[0];
    ExecutorService[] services = {Executors.newCachedThreadPool()}; // error SF0209
    Function<String, String> function = String::trim; // error SF0209
    Iterator<String> iterator = List.of("x").iterator(); // error SF0209
    Countdown countdown = new Countdown();
    List<Session> sessions = List.of();
    State next = null;

    public Stream<String> stream() { // error SF0210
        return Stream.of();
    }

    public void consume(Iterator<String> names, int n, List<CompletableFuture<String>> futures) { // error SF0210 SF0210
        iterator = names;
    }

    public Reply<String> reply() {
        return new Reply<>();
    }

    void hidden(Iterator<String> names) {
        iterator = names;
    }
}

class SubState extends State {
    @Override
    void hidden(Iterator<String> names) {}
}

interface Executor {}
