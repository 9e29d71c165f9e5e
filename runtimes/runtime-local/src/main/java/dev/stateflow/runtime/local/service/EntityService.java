package dev.stateflow.runtime.local.service;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of clients: the runtime of this JVM, or a job elsewhere. May be used by several threads at once. Futures may be completed by threads that must
 * not block.
 */
public interface EntityService {
    /** What is served. */
    CompiledApplication application();

    /** Whether no new requests are accepted any more. */
    boolean isDraining();

    /**
     * Accepts no more requests, and waits until all that are in flight have been answered.
     *
     * @return false if the time was too short
     */
    boolean drain(Duration timeout);

    /**
     * Asks an instance for something.
     *
     * @param target the instance
     * @param operation what is asked for; anything but a creation
     * @param requestId the client's id of the request, the same when it repeats it; null if the client will not repeat it
     * @return the outcome; fails with {@link InternalErrorException} if what serves it failed, and with {@link UnansweredRequestException} if it is not known how it
     *     ended
     * @throws RejectedRequestException if the request was not accepted
     */
    CompletableFuture<Outcome> call(Address target, Operation operation, @Nullable String requestId);

    /**
     * Runs a constructor and creates the instance that it makes.
     *
     * @param type a concrete entity type
     * @param constructor the index of one of its constructors
     * @param arguments its arguments, boxed
     * @param requestId as in {@link #call}; repetitions are recognised by the instance whose key the constructor chose
     * @return where the instance would live, and the outcome of its creation; the address is missing if the constructor threw or
     *     gave no key. Fails as in {@link #call}
     * @throws RejectedRequestException if the request was not accepted
     */
    CompletableFuture<Creation> create(
            EntityType type, int constructor, List<@Nullable Object> arguments, @Nullable String requestId);

    /**
     * How a creation ended.
     *
     * @param address where the instance lives, or would live; empty if its constructor threw or gave no key
     * @param outcome a value, or what was thrown
     */
    record Creation(Optional<Address> address, Outcome outcome) {}
}
