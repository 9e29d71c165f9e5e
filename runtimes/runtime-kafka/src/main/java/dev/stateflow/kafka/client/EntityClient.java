package dev.stateflow.kafka.client;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.kafka.wire.ClientRequest;
import dev.stateflow.kafka.wire.ReceivedReply;
import dev.stateflow.kafka.wire.ReplyFormat;
import dev.stateflow.kafka.wire.RequestFormat;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the entities of an application whose job is behind Kafka. May be used by several threads at once.
 *
 * <p>Futures fail with what the entity threw; with {@link RequestRefusedException} if the job did not serve the request; with {@link CallTimeoutException} if no reply came in time, and with {@link
 * RequestFailedException} if it is not known what became of it: in these two cases it may have taken effect. They are completed by the thread that reads
 * replies: what depends on them must not block. What can't be sent at all is thrown at once.
 */
public final class EntityClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EntityClient.class);

    private final CompiledApplication application;
    private final ClientSettings settings;
    private final RequestFormat requests;
    private final ReplyFormat replies;
    private final StepFunction steps;
    private final PendingRequests pending;
    private final KafkaChannel channel;
    private final ScheduledThreadPoolExecutor timer;
    /** Replies to a client of the same name that ran before are not taken for this one's. */
    private final String life = UUID.randomUUID().toString();

    private final String ownRoutes;
    private final AtomicLong count = new AtomicLong();
    private volatile boolean closed;

    private EntityClient(CompiledApplication application, ClientSettings settings) {
        this.application = application;
        this.settings = settings;
        this.ownRoutes = settings.clientId() + "/" + life + "-";
        ValueCodec values = Codecs.values(application);
        this.requests = new RequestFormat(application, values, settings.maxBytes());
        this.replies = new ReplyFormat(application, values, settings.maxBytes());
        this.steps = new StepFunction(application, values, StepOptions.DEFAULT);
        this.pending = new PendingRequests(settings.maxInFlight(), settings.maxWait());
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "stateflow-timeouts-" + settings.clientId());
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        Topics topics = settings.topics().orElseGet(() -> Topics.of(application.name()));
        this.channel = new KafkaChannel(settings, topics, this::receive);
    }

    /**
     * Connects to Kafka.
     *
     * @param application whose entities are called: the same build as the job's
     * @throws RequestFailedException if Kafka can't be reached, or a topic is missing
     */
    public static EntityClient connect(CompiledApplication application, ClientSettings settings) {
        return new EntityClient(application, settings);
    }

    /** What is called. */
    public CompiledApplication application() {
        return application;
    }

    /** How many requests wait for their reply. */
    public int inFlight() {
        return pending.inFlight();
    }

    /**
     * Calls a method.
     *
     * @param entity the name of the entity
     * @param key of the instance
     * @param method the name of the method
     * @param arguments its arguments; entities as {@link #reference}
     * @return its result; null if it gives nothing
     * @throws IllegalArgumentException if there is no such method, or the request is too long
     */
    public CompletableFuture<@Nullable Object> call(
            String entity, Object key, String method, @Nullable Object... arguments) {
        return call(CallOptions.USUAL, entity, key, method, arguments);
    }

    /** Calls a method, with options. */
    public CompletableFuture<@Nullable Object> call(
            CallOptions options, String entity, Object key, String method, @Nullable Object... arguments) {
        EntityType type = type(entity);
        String member = Members.method(type, method, arguments);
        return value(
                send(new Address(type.name(), key), new Operation.Invoke(member, Arrays.asList(arguments)), options));
    }

    /**
     * Runs a constructor here, and creates the instance that it makes.
     *
     * @return a reference to it; fails with {@link dev.stateflow.api.EntityExistsException} if its key is taken, and with what the constructor threw
     */
    public CompletableFuture<Object> create(String entity, @Nullable Object... arguments) {
        return create(CallOptions.USUAL, entity, arguments);
    }

    /** Creates an instance, with options. */
    public CompletableFuture<Object> create(CallOptions options, String entity, @Nullable Object... arguments) {
        EntityType type = type(entity);
        int constructor = Members.constructor(type, arguments);
        EntityObject fresh;
        Request request;
        try {
            fresh = type.construct(constructor, arguments.clone());
            request = steps.creation(fresh, new ReturnAddress.Client(""));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
        return value(send(request.target(), request.operation(), options))
                .thenApply(nothing -> Objects.requireNonNull((Object) fresh));
    }

    /** Deletes an instance; fails with {@link dev.stateflow.api.EntityNotFoundException} if there is none. */
    public CompletableFuture<@Nullable Object> delete(String entity, Object key) {
        return value(send(new Address(type(entity).name(), key), new Operation.Delete(), CallOptions.USUAL));
    }

    /** Whether an instance exists. */
    public CompletableFuture<Boolean> exists(String entity, Object key) {
        return value(send(new Address(type(entity).name(), key), new Operation.Exists(), CallOptions.USUAL))
                .thenApply(Boolean.TRUE::equals);
    }

    /** A reference to an instance, as an argument. */
    public Object reference(String entity, Object key) {
        return References.to(type(entity), key);
    }

    /**
     * Sends a request.
     *
     * @param target the instance
     * @param operation what is asked for
     * @return how it ended
     * @throws IllegalArgumentException if the job would refuse it
     * @throws dev.stateflow.runtime.core.codec.CodecException if an argument can't be written
     * @throws OverloadedException if too many are under way
     */
    public CompletableFuture<Outcome> send(Address target, Operation operation, CallOptions options) {
        if (closed) {
            throw new RequestFailedException("the client is closed", null);
        }
        PendingRequests.Id id = options.requestId()
                .map(given -> new PendingRequests.Id(target, given))
                .orElse(null);
        if (id != null) {
            PendingRequests.Call running = pending.running(id).orElse(null);
            if (running != null) {
                return running.reply.copy();
            }
        }
        Duration timeout = options.timeout().orElse(settings.timeout());
        pending.enter();
        PendingRequests.Call call;
        PendingRequests.Call kept;
        try {
            call = request(target, operation, id, timeout);
            kept = pending.add(call);
        } catch (RuntimeException | Error e) {
            pending.leave();
            throw e;
        }
        if (kept == call) {
            start(call, timeout);
        }
        return kept.reply.copy();
    }

    private PendingRequests.Call request(
            Address target, Operation operation, PendingRequests.@Nullable Id id, Duration timeout) {
        long number = count.incrementAndGet();
        String route = ownRoutes + number;
        ReturnAddress.Client client = id == null
                ? new ReturnAddress.Client(life + "-" + number, false, route)
                : new ReturnAddress.Client("client:" + id.requestId(), true, route);
        long deadline = System.currentTimeMillis() + timeout.toMillis();
        return new PendingRequests.Call(
                route, requests.encode(new ClientRequest(new Request(target, operation, client), deadline)), id);
    }

    private void start(PendingRequests.Call call, Duration timeout) {
        call.timer(schedule(
                () -> fail(
                        call.route,
                        new CallTimeoutException(
                                "no reply within " + timeout.toMillis() + " ms; the request may have taken effect")),
                timeout));
        if (call.isRepeatable()) {
            repeatLater(call);
        }
        transmit(call);
        if (closed) {
            fail(call.route, new RequestFailedException("the client is closed", null));
        }
    }

    private void transmit(PendingRequests.Call call) {
        channel.send(call.record, failure -> {
            if (call.isRepeatable() && !closed) {
                LOG.warn("a request was not taken, and will be repeated: {}", failure.toString());
            } else {
                fail(
                        call.route,
                        new RequestFailedException("the request was not taken: " + failure.getMessage(), failure));
            }
        });
    }

    private void repeatLater(PendingRequests.Call call) {
        call.timer(schedule(
                () -> {
                    if (!call.reply.isDone()) {
                        transmit(call);
                        repeatLater(call);
                    }
                },
                settings.repeatEvery()));
    }

    private @Nullable ScheduledFuture<?> schedule(Runnable task, Duration delay) {
        try {
            return timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null; // closed, and so is the request
        }
    }

    private void receive(byte[] value) {
        if (ReplyFormat.route(value)
                .filter(route -> route.startsWith(ownRoutes))
                .isEmpty()) {
            return; // another client's
        }
        ReceivedReply reply = replies.decode(value);
        if (reply instanceof ReceivedReply.Answered answered) {
            PendingRequests.Call call = pending.remove(answered.route());
            if (call != null) {
                call.complete(answered.outcome());
            }
        } else if (reply instanceof ReceivedReply.Refused refused) {
            fail(refused.route(), new RequestRefusedException(refused.refusal()));
        } else if (reply instanceof ReceivedReply.Unreadable unreadable) {
            fail(
                    unreadable.route(),
                    new RequestFailedException("the reply can't be read: " + unreadable.detail(), null));
        } else if (reply instanceof ReceivedReply.Foreign foreign) {
            LOG.warn("not a reply: {}", foreign.detail());
        } else {
            throw new IllegalStateException("unknown kind of reply: " + reply);
        }
    }

    private void fail(String route, Throwable cause) {
        PendingRequests.Call call = pending.remove(route);
        if (call != null) {
            call.fail(cause);
        }
    }

    private EntityType type(String entity) {
        EntityType type = application.entity(entity);
        if (type == null) {
            throw new IllegalArgumentException("application " + application.name() + " has no entity named " + entity);
        }
        return type;
    }

    @SuppressWarnings("NullAway") // a future of what may be null, which the checker can't express
    private static CompletableFuture<@Nullable Object> value(CompletableFuture<Outcome> reply) {
        return reply.thenCompose(outcome -> outcome instanceof Outcome.Value value
                ? CompletableFuture.completedFuture(value.value())
                : CompletableFuture.failedFuture(((Outcome.Failure) outcome).exception()));
    }

    /** Ends it. Requests that wait fail. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        channel.close();
        for (PendingRequests.Call call : pending.all()) {
            fail(call.route, new RequestFailedException("the client was closed before the reply came", null));
        }
    }
}
