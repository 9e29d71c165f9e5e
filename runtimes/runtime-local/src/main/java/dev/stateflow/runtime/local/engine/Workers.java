package dev.stateflow.runtime.local.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed pool of threads with one queue, first come first served. What a task hands on may run next on the same thread, which saves waking
 * another one; after a bounded number of such hand-overs the queue has its turn.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int MAX_HANDOVERS = 64;

    /** Room for entity code that recurses some ten thousand deep. The system gives a thread what it uses of it, and no more. */
    private static final long STACK_BYTES = 64L << 20;

    /** In the queue, ends the worker that takes it. */
    private final Runnable stop = new Runnable() {
        @Override
        public void run() {
            throw new IllegalStateException("to be taken, not to be run");
        }
    };

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Worker> workers = new ArrayList<>();

    Workers(int count) {
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(i));
        }
    }

    void start() {
        workers.forEach(Thread::start);
    }

    /** Runs a task when its turn in the queue comes. */
    void execute(Runnable task) {
        queue.add(task);
    }

    /** Runs a task next on this thread if that is a worker which has nothing else to run next; else as {@link #execute}. */
    void handOver(Runnable task) {
        Worker worker = current();
        if (worker != null && worker.next == null) {
            worker.next = task;
        } else {
            queue.add(task);
        }
    }

    /** To be called by a task that goes on after it has handed over: others may run now what was to run next on this thread. */
    void share() {
        Worker worker = current();
        if (worker != null && worker.next != null) {
            queue.add(worker.next);
            worker.next = null;
        }
    }

    /** Lets the workers end when they have done what is in the queue now, and waits for them, but not for the calling thread. */
    boolean stop(long timeoutNanos) {
        workers.forEach(w -> queue.add(stop));
        long deadline = System.nanoTime() + timeoutNanos;
        boolean ended = true;
        try {
            for (Worker worker : workers) {
                if (worker != Thread.currentThread()) {
                    TimeUnit.NANOSECONDS.timedJoin(worker, Math.max(1, deadline - System.nanoTime()));
                    ended &= !worker.isAlive();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }

    private @Nullable Worker current() {
        return Thread.currentThread() instanceof Worker worker && worker.owner() == this ? worker : null;
    }

    private final class Worker extends Thread {
        private @Nullable Runnable next;

        Worker(int index) {
            super(null, null, "stateflow-worker-" + index, STACK_BYTES);
            setDaemon(true); // a task that never ends must not keep the process from ending
        }

        Workers owner() {
            return Workers.this;
        }

        @Override
        public void run() {
            int handovers = 0;
            while (true) {
                Runnable task = next;
                next = null;
                if (task == null || handovers == MAX_HANDOVERS) {
                    if (task != null) {
                        queue.add(task);
                    }
                    handovers = 0;
                    task = take();
                } else {
                    handovers++;
                }
                if (task == stop) {
                    return;
                }
                try {
                    task.run();
                } catch (Throwable e) {
                    LOG.error("a task of the engine failed", e);
                }
            }
        }

        private Runnable take() {
            while (true) {
                try {
                    return queue.take();
                } catch (InterruptedException e) {
                    // entity code interrupted its own thread; the engine stops by other means
                    LOG.debug("interrupted", e);
                }
            }
        }
    }
}
