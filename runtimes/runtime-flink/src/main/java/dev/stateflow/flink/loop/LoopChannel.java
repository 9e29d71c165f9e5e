package dev.stateflow.flink.loop;

import dev.stateflow.flink.stream.Parcel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from a tail to the head of the same JVM, and logs those that are under way while a checkpoint is made. The tail never waits here: a head that waits for its
 * output, and a tail that waits for the head, would wait for ever.
 *
 * <p>The log of a checkpoint begins with what the head has not handled when its barrier leaves, and goes on with what the tail gets until its own barrier arrives. What is
 * in neither the log nor the records of the head was not sent before the barrier.
 */
public final class LoopChannel {
    private final ArrayDeque<Parcel> queue = new ArrayDeque<>();
    private final Map<Long, List<Parcel>> logs = new HashMap<>();
    private @Nullable Runnable wake;
    private boolean tailAttached;
    private boolean woken;

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

    /** The tail is there, with what was under way when the checkpoint was made that the job begins with. */
    void attachTail(List<Parcel> restored) {
        synchronized (this) {
            queue.addAll(restored);
            tailAttached = true;
        }
        signal();
    }

    /** Whether the tail is there, and with it whatever was restored. */
    public synchronized boolean isTailAttached() {
        return tailAttached;
    }

    void put(Parcel parcel) {
        synchronized (this) {
            queue.add(parcel);
            for (List<Parcel> log : logs.values()) {
                log.add(parcel);
            }
        }
        signal();
    }

    private void signal() {
        Runnable head;
        synchronized (this) {
            if (woken || wake == null || !tailAttached) {
                return;
            }
            woken = true;
            head = wake;
        }
        head.run();
    }

    /** What comes next, in order; if there is more than that, the head is woken again. */
    public List<Parcel> take(int most) {
        List<Parcel> taken;
        synchronized (this) {
            int count = Math.min(most, queue.size());
            taken = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                taken.add(queue.remove());
            }
            woken = false;
            if (queue.isEmpty()) {
                return taken;
            }
        }
        signal();
        return taken;
    }

    /**
     * Begins the log of a checkpoint, before the head's barrier leaves.
     *
     * @param waiting what the head has taken and not handled
     */
    public synchronized void open(long checkpoint, List<Parcel> waiting) {
        List<Parcel> log = new ArrayList<>(waiting);
        log.addAll(queue);
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
            throw new IllegalStateException("the head of this tail is not in the same JVM, or has no part in checkpoint "
                    + checkpoint + ": they must share a slot");
        }
        return log;
    }

    /** Forgets the log of a checkpoint that comes to nothing. */
    public synchronized void drop(long checkpoint) {
        logs.remove(checkpoint);
    }
}
