package dev.stateflow.kafka.client;

import dev.stateflow.kafka.wire.WireRecord;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The requests that wait for a reply, bounded. */
final class PendingRequests {
    private final Map<String, Call> byRoute = new ConcurrentHashMap<>();
    private final Map<Id, Call> repeatable = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int most;
    private final Duration maxWait;

    PendingRequests(int most, Duration maxWait) {
        this.places = new Semaphore(most);
        this.most = most;
        this.maxWait = maxWait;
    }

    /** Which requests are the same. */
    record Id(Address target, String requestId) {}

    /** A request under way. */
    static final class Call {
        final String route;
        final WireRecord record;
        final CompletableFuture<Outcome> reply = new CompletableFuture<>();
        private final @Nullable Id id;
        private final Queue<ScheduledFuture<?>> timers = new ConcurrentLinkedQueue<>();

        Call(String route, WireRecord record, @Nullable Id id) {
            this.route = route;
            this.record = record;
            this.id = id;
        }

        /** Keeps a timer that is stopped when the request is over; null if there is none any more. */
        void timer(@Nullable ScheduledFuture<?> timer) {
            if (timer != null) {
                timers.removeIf(Future::isDone);
                timers.add(timer);
                if (reply.isDone()) {
                    stopTimers();
                }
            }
        }

        private void stopTimers() {
            timers.forEach(timer -> timer.cancel(false));
        }

        /** Answers it. */
        void complete(Outcome outcome) {
            reply.complete(outcome);
            stopTimers();
        }

        /** Gives it up. */
        void fail(Throwable cause) {
            reply.completeExceptionally(cause);
            stopTimers();
        }

        boolean isRepeatable() {
            return id != null;
        }
    }

    /** The request that is under way for the same instance with the same id. */
    Optional<Call> running(Id id) {
        return Optional.ofNullable(repeatable.get(id));
    }

    /**
     * Waits for a place, and takes it.
     *
     * @throws OverloadedException if none becomes free in time
     */
    void enter() {
        try {
            if (!places.tryAcquire() && !places.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new OverloadedException(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestFailedException("interrupted while waiting for a place; the request was not sent", e);
        }
    }

    /** Gives back the place of a request that was not sent. */
    void leave() {
        places.release();
    }

    /**
     * Keeps a request that has a place.
     *
     * @return the request that is to be answered: another one, if the same is under way already; then the place is free again
     */
    Call add(Call call) {
        if (call.id != null) {
            Call first = repeatable.putIfAbsent(call.id, call);
            if (first != null) {
                leave();
                return first;
            }
        }
        byRoute.put(call.route, call);
        return call;
    }

    /** Takes out the request with a route; null if it is not, or no longer, waited for. */
    @Nullable
    Call remove(String route) {
        Call call = byRoute.remove(route);
        if (call != null) {
            if (call.id != null) {
                repeatable.remove(call.id, call);
            }
            leave();
        }
        return call;
    }

    int inFlight() {
        return byRoute.size();
    }

    /** All that wait. A copy. */
    List<Call> all() {
        return List.copyOf(byRoute.values());
    }
}
