package dev.stateflow.runtime.local.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a drain, as {@link EntityService#drain} promises. */
public final class Drained {
    private Drained() {}

    /**
     * Waits until all requests in flight are answered.
     *
     * @param drained complete then
     * @return false if they are not in time, or if the thread is interrupted
     */
    public static boolean within(Duration timeout, CompletableFuture<Void> drained) {
        try {
            drained.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
