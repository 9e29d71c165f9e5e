package dev.stateflow.runtime.local.engine;

import dev.stateflow.runtime.core.message.Address;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes instances when they have asked for it: at most one alarm for each, the time that its record names. One thread. What is set here is kept
 * nowhere; when the process starts again, the records tell.
 */
final class Alarms implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    /** How long the thread trusts the machine's clock to run at its usual pace. */
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private record Alarm(Address instance, long due) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return Long.compare(due, other.due);
        }
    }

    private final Clock clock;
    private final Consumer<Address> wake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** When each instance is to be woken: what says which entries of the queue still count. Changed under the lock; looked at without it, since most steps concern no time. */
    private final Map<Address, Alarm> current = new ConcurrentHashMap<>();

    private final PriorityQueue<Alarm> queue = new PriorityQueue<>();
    private final Thread thread = new Thread(this::run, "stateflow-alarms");

    /**
     * @param clock the time
     * @param wake takes an instance whose time has come; must not block
     */
    Alarms(Clock clock, Consumer<Address> wake) {
        this.clock = clock;
        this.wake = wake;
        thread.setDaemon(true);
    }

    void start() {
        clock.onJump(this::signal);
        thread.start();
    }

    /** Sets the alarm of an instance, or takes it back. */
    void set(Address instance, OptionalLong due) {
        if (due.isPresent()) {
            set(instance, due.getAsLong());
        } else if (current.containsKey(instance)) {
            // only the instance itself sets its alarm: if there is none, nobody is about to
            lock.lock();
            try {
                if (current.remove(instance) != null) {
                    sweep();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Sets the alarm of an instance. */
    void set(Address instance, long due) {
        Alarm before = current.get(instance);
        if (before != null && before.due() == due) {
            return; // if it goes off right now, its wake is still to come
        }
        lock.lock();
        try {
            Alarm alarm = new Alarm(instance, due);
            current.put(instance, alarm);
            queue.add(alarm);
            sweep();
            if (alarm.equals(queue.peek())) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many instances wait for a time. */
    int count() {
        lock.lock();
        try {
            return current.size();
        } finally {
            lock.unlock();
        }
    }

    /** Alarms that were taken back stay in the queue, but never more than those that count. */
    private void sweep() {
        if (queue.size() > 64 && queue.size() > 2 * current.size()) {
            queue.clear();
            queue.addAll(current.values());
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                Address due = await();
                try {
                    wake.accept(due);
                } catch (RuntimeException e) {
                    LOG.error("{} could not be woken", due, e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("closed");
        }
    }

    /** Waits for the next instance whose time has come. */
    private Address await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Alarm first = queue.peek();
                if (first == null) {
                    changed.await();
                } else if (!first.equals(current.get(first.instance()))) {
                    queue.remove();
                } else if (first.due() > clock.now()) {
                    long wait = Math.min(first.due() - clock.now(), LONGEST_WAIT_MILLIS);
                    // it does not matter what ends the wait
                    changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(wait));
                } else {
                    queue.remove();
                    current.remove(first.instance());
                    return first.instance();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes nobody any more. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
