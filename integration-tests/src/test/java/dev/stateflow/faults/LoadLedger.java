package dev.stateflow.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** What the clients of a load have been answered, and what it says of that to the test that has started it. Used by several threads at once. */
final class LoadLedger {
    private final AtomicLongArray expected;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private volatile boolean stopping;

    LoadLedger(int accounts) {
        this.expected = new AtomicLongArray(accounts);
    }

    int accounts() {
        return expected.length();
    }

    /** An account holds so much more. */
    void add(int account, long amount) {
        expected.addAndGet(account, amount);
    }

    /** An amount has gone from one account to another. */
    void moved(int from, int to, long amount) {
        add(from, -amount);
        add(to, amount);
    }

    void answered() {
        answered.incrementAndGet();
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    /** Whether clients are to finish what they have begun. */
    boolean isStopping() {
        return stopping;
    }

    /** Runs clients until the input ends: tells how far they are for each line of input, has them finish, and prints what each account must hold. */
    void run(List<Thread> clients, PrintStream out) throws IOException, InterruptedException {
        clients.forEach(Thread::start);
        while (System.in.read() >= 0) {
            out.println(answered.get());
        }
        stopping = true;
        for (Thread client : clients) {
            client.join();
        }
        out.println("answered " + answered.get() + " repeated " + repeated.get());
        IntStream.range(0, accounts()).forEach(i -> out.println(i + " " + expected.get(i)));
    }
}
