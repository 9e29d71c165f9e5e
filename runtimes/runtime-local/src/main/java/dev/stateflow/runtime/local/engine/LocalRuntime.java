package dev.stateflow.runtime.local.engine;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.delivery.Settlement;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.message.Wake;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.Delivery;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import dev.stateflow.runtime.local.service.Drained;
import dev.stateflow.runtime.local.service.EntityService;
import dev.stateflow.runtime.local.service.InternalErrorException;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import dev.stateflow.runtime.local.store.Commit;
import dev.stateflow.runtime.local.store.Envelope;
import dev.stateflow.runtime.local.store.Store;
import dev.stateflow.runtime.local.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a compiled application on one JVM: instances in parallel, each handling one message at a time in the order of arrival.
 *
 * <p>Requests give a future of their outcome. Futures are completed by the threads that run entity code: what depends on them must not block.
 */
public final class LocalRuntime implements EntityService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRuntime.class);

    private final CompiledApplication application;
    private final Store store;
    private final EngineSettings settings;
    private final StepFunction steps;
    private final Workers workers;
    private final PendingCalls pending;
    private final Clock clock;
    private final Alarms alarms;
    private final Settlement settlement;
    private final CellHost host = new CellHost();
    private final Map<Address, Cell> cells = new ConcurrentHashMap<>();
    /** How many cells more those in memory take the room of, since they remember answers. */
    private final AtomicInteger extraCells = new AtomicInteger();

    private final IdleCells idle;
    private final String anonymousPrefix = UUID.randomUUID() + "-";
    private final AtomicLong anonymousCount = new AtomicLong();
    private volatile @Nullable Throwable failed;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    /** Starts a runtime that goes by the system's time. */
    public LocalRuntime(CompiledApplication application, Store store, EngineSettings settings) {
        this(application, store, settings, Clock.SYSTEM);
    }

    /**
     * Starts a runtime.
     *
     * @param application what to run
     * @param store where its records are; closed together with the runtime
     * @param settings sizes
     * @param clock the time
     */
    public LocalRuntime(CompiledApplication application, Store store, EngineSettings settings, Clock clock) {
        this.application = application;
        this.store = store;
        this.settings = settings;
        // mailboxes deliver exactly once, so only clients repeat requests
        this.steps = new StepFunction(
                application,
                store.values(application),
                settings.calls().apply(StepOptions.DEFAULT.with(Delivery.EXACTLY_ONCE)));
        this.settlement = new Settlement(settings.calls().remembered());
        this.workers = new Workers(settings.workers());
        this.pending = new PendingCalls(settings.maxInFlight());
        this.idle = new IdleCells(settings.maxCells(), () -> cells.size() + extraCells.get());
        this.clock = clock;
        this.alarms = new Alarms(clock, instance -> deliver(new Envelope(new Wake(instance))));
        store.due(alarms::set);
        store.undelivered().forEach(this::deliver);
        workers.start();
        alarms.start();
    }

    @Override
    public CompiledApplication application() {
        return application;
    }

    /** How many requests of clients are in flight. */
    public int inFlight() {
        return pending.inFlight();
    }

    /** How many instances are held in memory by the engine, busy or idle. */
    public int cellCount() {
        return cells.size();
    }

    @Override
    public boolean isDraining() {
        return pending.isDraining();
    }

    @Override
    public CompletableFuture<Outcome> call(Address target, Operation operation, @Nullable String requestId) {
        pending.enter();
        return send(new Request(target, operation, client(requestId)));
    }

    @Override
    public CompletableFuture<Creation> create(
            EntityType type, int constructor, List<@Nullable Object> arguments, @Nullable String requestId) {
        pending.enter();
        CompletableFuture<Creation> result = new CompletableFuture<>();
        workers.execute(() -> construct(type, constructor, arguments, client(requestId), result));
        return result;
    }

    private void construct(
            EntityType type,
            int constructor,
            List<@Nullable Object> arguments,
            ReturnAddress.Client client,
            CompletableFuture<Creation> result) {
        Request request;
        try {
            EntityObject fresh = type.construct(constructor, arguments.toArray());
            request = steps.creation(fresh, client);
        } catch (Throwable thrown) {
            Creation failure = new Creation(Optional.empty(), new Outcome.Failure(thrown));
            pending.leave(1, () -> result.complete(failure));
            return;
        }
        Futures.whenDone(
                send(request),
                outcome -> result.complete(new Creation(Optional.of(request.target()), outcome)),
                result::completeExceptionally);
    }

    private CompletableFuture<Outcome> send(Request request) {
        String id = ((ReturnAddress.Client) request.returnTo()).requestId();
        PendingCalls.Waiting waiting = pending.await(request.target(), id);
        Throwable cause = failed;
        if (cause != null) {
            pending.abandon(cause);
        } else if (waiting.isNew()) {
            deliver(new Envelope(request));
        }
        return waiting.reply();
    }

    private ReturnAddress.Client client(@Nullable String requestId) {
        return requestId == null
                ? new ReturnAddress.Client(anonymousPrefix + anonymousCount.incrementAndGet(), false)
                : new ReturnAddress.Client("client:" + requestId);
    }

    private void deliver(Envelope envelope) {
        Address target = envelope.message().target();
        if (target == null) {
            throw new IllegalArgumentException("nobody to deliver to: " + envelope);
        }
        while (!cells.computeIfAbsent(target, a -> new Cell(a, host)).offer(envelope)) {
            // it was evicted in between, and is about to leave the map
            Thread.onSpinWait();
        }
    }

    private @Nullable InstanceRecord handle(Cell cell, InstanceRecord record, Envelope envelope) {
        if (failed != null) {
            return record;
        }
        List<Message> sent = new ArrayList<>(4);
        long now = clock.now();
        try {
            steps.step(record, envelope.message(), now, sent::add);
            submit(record, envelope, sent);
            return record;
        } catch (CodecException e) {
            return undo(cell, record, envelope, now, e);
        } catch (Throwable e) {
            return undo(cell, record, envelope, now, internalError("a step of " + record.address(), e));
        }
    }

    /** Goes back to what was there before a step, and ends the calls that it was a part of. Gives null, and the cell waits, if the store takes its time. */
    private @Nullable InstanceRecord undo(
            Cell cell, InstanceRecord record, Envelope envelope, long now, Throwable cause) {
        CompletableFuture<Optional<InstanceRecord>> loading = host.load(record.address());
        if (loading.isDone() && !loading.isCompletedExceptionally()) {
            return settle(record.address(), loading.join(), envelope, now, cause);
        }
        Futures.whenDone(
                loading, found -> cell.goOn(settle(record.address(), found, envelope, now, cause)), this::fail);
        return null;
    }

    private InstanceRecord settle(
            Address address, Optional<InstanceRecord> found, Envelope envelope, long now, Throwable cause) {
        InstanceRecord before = found.orElseGet(() -> new InstanceRecord(address));
        try {
            List<Message> replies = settlement.settle(before, envelope.message(), now, new Outcome.Failure(cause));
            submit(before, envelope, replies);
        } catch (Throwable e) {
            fail(e);
        }
        return before;
    }

    private void submit(InstanceRecord record, Envelope envelope, List<Message> sent) {
        List<Envelope> envelopes = new ArrayList<>(sent.size());
        List<Reply> replies = new ArrayList<>(1);
        for (Message each : sent) {
            if (each instanceof Reply reply && reply.target() == null) {
                replies.add(reply);
            } else {
                envelopes.add(new Envelope(each));
            }
        }
        CompletableFuture<Void> committed = commit(new Commit(record, envelope, envelopes));
        alarms.set(record.address(), record.nextDue());
        envelopes.forEach(this::deliver);
        if (!replies.isEmpty() || committed.isDone()) {
            // an earlier group can't fail without this one, which is asked
            Futures.whenDone(committed, done -> replies.forEach(reply -> answer(record.address(), reply)), this::fail);
        }
    }

    private CompletableFuture<Void> commit(Commit commit) {
        try {
            return store.commit(commit).toCompletableFuture();
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answer(Address address, Reply reply) {
        if (reply.to() instanceof ReturnAddress.Client client) {
            pending.complete(address, client.requestId(), reply.outcome());
        } else if (reply.outcome() instanceof Outcome.Failure failure) {
            LOG.warn("a call that {} had scheduled has failed", address, failure.exception());
        }
    }

    private static InternalErrorException internalError(String where, Throwable cause) {
        InternalErrorException error =
                new InternalErrorException(UUID.randomUUID().toString(), cause);
        LOG.error("internal error {} in {}", error.id(), where, cause);
        return error;
    }

    /** Calls back when the store has failed, with what it said: the engine does nothing any more, and its process should end. The listener must not block. */
    public void onFailure(Consumer<Throwable> listener) {
        Futures.whenDone(failure, listener, listener);
    }

    /** The store can't be trusted any more, and memory is ahead of it: nothing may leave this process now. */
    private void fail(Throwable cause) {
        if (failed == null) {
            Throwable reason =
                    cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
            InternalErrorException error =
                    new InternalErrorException(UUID.randomUUID().toString(), reason);
            failed = error;
            if (!(reason instanceof StoreException)) {
                LOG.error("internal error {} in the store", error.id(), reason);
            }
            pending.beginDrain();
            pending.abandon(error);
            failure.complete(reason);
        }
    }

    /** Accepts no more requests. What is running goes on. */
    public void refuseRequests() {
        pending.beginDrain();
    }

    @Override
    public boolean drain(Duration timeout) {
        pending.beginDrain();
        return Drained.within(timeout, pending.drained());
    }

    /** Stops at once: requests in flight fail. To lose nothing, {@link #drain} first. */
    @Override
    public void close() {
        pending.beginDrain();
        alarms.close();
        workers.stop(TimeUnit.SECONDS.toNanos(1));
        pending.abandon(new RejectedRequestException.Draining());
        store.close();
    }

    private final class CellHost implements Cell.Engine {
        @Override
        public CompletableFuture<Optional<InstanceRecord>> load(Address address) {
            try {
                return store.load(address).toCompletableFuture();
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public void schedule(Cell cell) {
            workers.handOver(cell);
        }

        @Override
        public void requeue(Cell cell) {
            workers.execute(cell);
        }

        @Override
        public @Nullable InstanceRecord handle(Cell cell, InstanceRecord record, Envelope envelope) {
            return LocalRuntime.this.handle(cell, record, envelope);
        }

        @Override
        public void share() {
            workers.share();
        }

        @Override
        public int batch() {
            return settings.batch();
        }

        @Override
        public void idle(Cell cell) {
            idle.rest(cell);
        }

        @Override
        public void weigh(int change) {
            extraCells.addAndGet(change);
        }

        @Override
        public void evict(Cell cell, InstanceRecord record) {
            store.release(record);
            cells.remove(cell.address(), cell);
        }

        @Override
        public void fail(Throwable cause) {
            LocalRuntime.this.fail(cause);
        }
    }
}
