package dev.stateflow.runtime.local.engine;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The client requests that wait for a reply, counted, bounded, and closed when the engine drains. */
final class PendingCalls {
    private final Map<Id, Call> calls = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();

    /** Like {@link #inFlight}, but counts a request until its future is complete: a drain must not end before. */
    private final AtomicInteger unanswered = new AtomicInteger();

    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final int maxInFlight;
    private volatile boolean draining;

    PendingCalls(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    int inFlight() {
        return inFlight.get();
    }

    boolean isDraining() {
        return draining;
    }

    /** Takes a place for one request, to be given back by {@link #leave}, or by completing what {@link #await} gave. */
    void enter() {
        unanswered.incrementAndGet();
        int count = inFlight.incrementAndGet();
        if (draining) {
            leave(1, () -> {});
            throw new RejectedRequestException.Draining();
        }
        if (count > maxInFlight) {
            leave(1, () -> {});
            throw new RejectedRequestException.Overloaded(maxInFlight);
        }
    }

    /** Gives places back, then answers: whoever sees an answer can count on its place being free. */
    void leave(int count, Runnable answer) {
        inFlight.addAndGet(-count);
        try {
            answer.run();
        } finally {
            if (unanswered.addAndGet(-count) == 0 && draining) {
                drained.complete(null);
            }
        }
    }

    /**
     * Waits for the reply to a request for which {@link #enter} was called.
     *
     * @return whether the request is a new one, which must be sent, and what will be completed; a request that is in flight already is not
     *     sent again
     */
    Waiting await(Address target, String requestId) {
        Call mine = new Call();
        Call call = calls.merge(new Id(target, requestId), mine, (first, repeated) -> {
            first.waiters++;
            return first;
        });
        // a copy: what the client does to its future must not disturb others that wait for the same reply
        return new Waiting(call == mine, call.future.copy());
    }

    void complete(Address target, String requestId, Outcome outcome) {
        Call call = calls.remove(new Id(target, requestId));
        if (call != null) {
            leave(call.waiters, () -> call.future.complete(outcome));
        }
    }

    /** Accepts no more requests. */
    void beginDrain() {
        draining = true;
        if (unanswered.get() == 0) {
            drained.complete(null);
        }
    }

    /** Complete when {@link #beginDrain} was called and all requests in flight have been answered. */
    CompletableFuture<Void> drained() {
        return drained;
    }

    /** Gives up all requests that wait. */
    void abandon(Throwable cause) {
        for (Id id : List.copyOf(calls.keySet())) {
            Call call = calls.remove(id);
            if (call != null) {
                leave(call.waiters, () -> call.future.completeExceptionally(cause));
            }
        }
    }

    /** What a client waits for. */
    record Waiting(boolean isNew, CompletableFuture<Outcome> reply) {}

    private record Id(Address target, String requestId) {}

    private static final class Call {
        final CompletableFuture<Outcome> future = new CompletableFuture<>();
        int waiters = 1; // changed under the map's lock for its entry, read after the entry is removed
    }
}
