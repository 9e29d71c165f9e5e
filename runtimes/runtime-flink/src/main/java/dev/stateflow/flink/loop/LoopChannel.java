package dev.stateflow.flink.loop;

import dev.stateflow.flink.flow.Gate;
import dev.stateflow.flink.flow.Load;
import dev.stateflow.flink.stream.Parcel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from a tail to the head of the same JVM, and logs those that are under way while a checkpoint is made. The tail never waits here: a head that waits for its
 * output, and a tail that waits for the head, would wait for ever.
 *
 * <p>The log of a checkpoint begins with what the head has not handled when its barrier leaves, and goes on with what the tail gets until its own barrier arrives. What is
 * in neither the log nor the records of the head was not sent before the barrier.
 */
public final class LoopChannel {
    private final Gate gate;
    private final CompletableFuture<Restored> restored = new CompletableFuture<>();
    private final ArrayDeque<Parcel> queue = new ArrayDeque<>();
    private final Map<Long, List<Parcel>> logs = new HashMap<>();
    private @Nullable Runnable wake;
    private boolean woken;

    LoopChannel(Gate gate) {
        this.gate = gate;
    }

    /**
     * What was under way when the checkpoint was made that the job begins with.
     *
     * @param parcels in order
     * @param manifests of the builds that may have encoded them, as text
     */
    public record Restored(List<Parcel> parcels, List<String> manifests) {
        public Restored {
            parcels = List.copyOf(parcels);
            manifests = List.copyOf(manifests);
        }
    }

    /** The gate of the JVM, by which the sources are told of loads. */
    public Gate gate() {
        return gate;
    }

    /**
     * What was under way. Waits for the tail, which waits for nobody before it has told.
     *
     * @throws IllegalStateException if there is no tail
     */
    public Restored awaitRestored(Duration limit) throws InterruptedException {
        try {
            return restored.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the tail of this head did not start in the same JVM within " + limit + ": they must share a slot",
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void attachTail(Restored found) {
        restored.complete(found);
    }

    /**
     * The head is there.
     *
     * @param wakeHead makes the head call {@link #take}; called by any thread
     */
    public void attachHead(Runnable wakeHead) {
        synchronized (this) {
            wake = wakeHead;
        }
        signal();
    }

    /** The head is gone. */
    public synchronized void detachHead() {
        wake = null;
    }

    /** Takes what the tail got. */
    void put(Parcel parcel) {
        switch (parcel.kind()) {
            case LOAD -> gate.report(this, Load.decode(parcel.bytes()));
            case MESSAGE, SIGNAL -> {
                synchronized (this) {
                    queue.add(parcel);
                    if (!logs.isEmpty() && isLogged(parcel)) {
                        for (List<Parcel> log : logs.values()) {
                            log.add(parcel);
                        }
                    }
                }
                signal();
            }
        }
    }

    private static boolean isLogged(Parcel parcel) {
        return parcel.kind() == Parcel.Kind.MESSAGE;
    }

    private void signal() {
        Runnable head;
        synchronized (this) {
            if (woken || wake == null || queue.isEmpty()) {
                return;
            }
            woken = true;
            head = wake;
        }
        try {
            head.run();
        } catch (RejectedExecutionException e) {
            // the head ends at this moment
            detachHead();
        }
    }

    /** What comes next, in order, into a list. */
    public void take(int most, List<Parcel> into) {
        synchronized (this) {
            for (int i = Math.min(most, queue.size()); i > 0; i--) {
                into.add(queue.remove());
            }
        }
    }

    /** What was taken is handled: the head wants to be woken if there is more, or when there is. */
    public void rest() {
        synchronized (this) {
            woken = false;
        }
        signal();
    }

    /** How much waits. */
    public synchronized int size() {
        return queue.size();
    }

    /**
     * Begins the log of a checkpoint, before the head's barrier leaves.
     *
     * @param waiting what the head has taken, or sent to itself, and not handled
     */
    public synchronized void open(long checkpoint, List<Parcel> waiting) {
        List<Parcel> log = new ArrayList<>(waiting);
        for (Parcel parcel : queue) {
            if (isLogged(parcel)) {
                log.add(parcel);
            }
        }
        logs.put(checkpoint, log);
    }

    /**
     * Ends the log of a checkpoint.
     *
     * @return what was under way
     * @throws IllegalStateException if it was not begun: the head is not in this JVM
     */
    synchronized List<Parcel> close(long checkpoint) {
        List<Parcel> log = logs.remove(checkpoint);
        if (log == null) {
            throw new IllegalStateException(
                    "the head of this tail is not in the same JVM, or has no part in checkpoint " + checkpoint
                            + ": they must share a slot");
        }
        return log;
    }

    /** Forgets the log of a checkpoint that comes to nothing. */
    public synchronized void drop(long checkpoint) {
        logs.remove(checkpoint);
    }
}
