package dev.stateflow.runtime.local.store.disk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Completes groups on a thread of its own, so that the answers to one group are written while the next one is. */
final class Notifier {
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final BlockingQueue<CompletableFuture<Void>> done = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "stateflow-answers");

    Notifier() {
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void complete(CompletableFuture<Void> group) {
        done.add(group);
    }

    private void run() {
        while (true) {
            try {
                CompletableFuture<Void> group = done.take();
                if (group == stop) {
                    return;
                }
                group.complete(null);
            } catch (InterruptedException e) {
                // nobody does
                Thread.interrupted();
            }
        }
    }

    /** Returns when all that was handed over is completed, unless it is called from a completion. */
    void close() {
        done.add(stop);
        boolean interrupted = false;
        while (thread != Thread.currentThread()) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
