package dev.stateflow.flink.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What the sources of one JVM wait at while a subtask anywhere has more to do than it should. Operators never wait for each other: with aligned barriers that would be for ever.
 * May be used by several threads at once.
 */
public final class Gate {
    private final Set<Report> heavy = new HashSet<>();
    private CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);

    private record Report(Object listener, int subtask) {}

    /** Whether requests may come in. */
    public synchronized boolean isOpen() {
        return heavy.isEmpty();
    }

    /** Complete when requests may come in. */
    public synchronized CompletableFuture<Void> whenOpen() {
        return opened;
    }

    /**
     * A subtask has told of its load.
     *
     * @param listener who heard of it; what it heard is worth nothing any more when it ends: {@link #forget}
     */
    public void report(Object listener, Load load) {
        CompletableFuture<Void> toComplete;
        synchronized (this) {
            Report report = new Report(listener, load.subtask());
            if (load.heavy()) {
                if (heavy.isEmpty()) {
                    opened = new CompletableFuture<>();
                }
                heavy.add(report);
                return;
            }
            heavy.remove(report);
            if (!heavy.isEmpty()) {
                return;
            }
            toComplete = opened;
        }
        toComplete.complete(null);
    }

    /** Forgets what somebody heard. */
    public void forget(Object listener) {
        CompletableFuture<Void> toComplete;
        synchronized (this) {
            heavy.removeIf(report -> report.listener() == listener);
            if (!heavy.isEmpty()) {
                return;
            }
            toComplete = opened;
        }
        toComplete.complete(null);
    }
}
