package dev.stateflow.gateway;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.kafka.client.CallOptions;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.client.OverloadedException;
import dev.stateflow.kafka.client.RequestFailedException;
import dev.stateflow.kafka.client.RequestRefusedException;
import dev.stateflow.kafka.wire.Reason;
import dev.stateflow.kafka.wire.RequestTooLongException;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.step.StepFunction;
import dev.stateflow.runtime.core.step.StepOptions;
import dev.stateflow.runtime.local.service.Drained;
import dev.stateflow.runtime.local.service.EntityService;
import dev.stateflow.runtime.local.service.InternalErrorException;
import dev.stateflow.runtime.local.service.RejectedRequestException;
import dev.stateflow.runtime.local.service.UnansweredRequestException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the requests of HTTP clients to the job. Constructors run here, as they do where an entity creates another one. */
final class KafkaEntityService implements EntityService {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaEntityService.class);

    private final EntityClient client;
    private final int maxInFlight;
    private final StepFunction steps;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean draining;

    /**
     * @param client what requests are sent with; turns requests away that are too many; not closed together with the service
     * @param maxInFlight how many that client takes
     */
    KafkaEntityService(EntityClient client, int maxInFlight) {
        this.client = client;
        this.maxInFlight = maxInFlight;
        this.steps = new StepFunction(client.application(), Codecs.values(client.application()), StepOptions.DEFAULT);
    }

    @Override
    public CompiledApplication application() {
        return client.application();
    }

    @Override
    public boolean isDraining() {
        return draining;
    }

    /** How many requests are in flight. */
    int inFlight() {
        return inFlight.get();
    }

    @Override
    public CompletableFuture<Outcome> call(Address target, Operation operation, @Nullable String requestId) {
        enter();
        return send(target, operation, requestId);
    }

    @Override
    public CompletableFuture<Creation> create(
            EntityType type, int constructor, List<@Nullable Object> arguments, @Nullable String requestId) {
        enter();
        Request request;
        try {
            EntityObject fresh = type.construct(constructor, arguments.toArray());
            request = steps.creation(fresh, new ReturnAddress.Client(""));
        } catch (Throwable thrown) {
            leave();
            return CompletableFuture.completedFuture(new Creation(Optional.empty(), new Outcome.Failure(thrown)));
        }
        return send(request.target(), request.operation(), requestId)
                .thenApply(outcome -> new Creation(Optional.of(request.target()), outcome));
    }

    /** Takes a place that {@link #leave} gives back. The order matters: whoever drains must not overlook a request that has seen no drain. */
    private void enter() {
        inFlight.incrementAndGet();
        if (draining) {
            leave();
            throw new RejectedRequestException.Draining();
        }
    }

    private void leave() {
        if (inFlight.decrementAndGet() == 0 && draining) {
            drained.complete(null);
        }
    }

    private CompletableFuture<Outcome> send(Address target, Operation operation, @Nullable String requestId) {
        CompletableFuture<Outcome> reply;
        try {
            reply = client.send(target, operation, requestId == null ? CallOptions.USUAL : CallOptions.id(requestId));
        } catch (CodecException e) {
            // of an argument, where the local runtime finds it in the step of the instance
            reply = CompletableFuture.completedFuture(new Outcome.Failure(e));
        } catch (RuntimeException e) {
            leave();
            throw notSent(e);
        }
        return reply.handle((outcome, failure) -> {
            leave();
            if (outcome == null) {
                throw unanswered(failure);
            }
            return outcome;
        });
    }

    private RuntimeException notSent(RuntimeException failure) {
        if (failure instanceof OverloadedException) {
            return new RejectedRequestException.Overloaded(maxInFlight);
        } else if (failure instanceof RequestTooLongException tooLong) {
            return new RejectedRequestException.TooLong(String.valueOf(failure.getMessage()), tooLong.maxBytes());
        } else if (failure instanceof RequestFailedException) {
            return new UnansweredRequestException(String.valueOf(failure.getMessage()), failure);
        }
        return failure;
    }

    private static RuntimeException unanswered(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CallTimeoutException
                || cause instanceof RequestFailedException
                || (cause instanceof RequestRefusedException refused && refused.reason() == Reason.DEADLINE_OVER)) {
            return new UnansweredRequestException(String.valueOf(cause.getMessage()), cause);
        }
        InternalErrorException error =
                new InternalErrorException(UUID.randomUUID().toString(), cause);
        LOG.error("internal error {}: the job refused a request; is it of the same build?", error.id(), cause);
        return error;
    }

    @Override
    public boolean drain(Duration timeout) {
        draining = true;
        if (inFlight.get() == 0) {
            return true;
        }
        return Drained.within(timeout, drained);
    }
}
