package dev.stateflow.runtime.local.store;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Keeps the records of all instances, and the messages under way between them.
 *
 * <p><b>One order.</b> Commits take effect in the order in which they are submitted, across all instances, and a crash loses a suffix of that
 * order, never something in the middle. That is what lets the engine hand a message to another instance as soon as the step that sent
 * it is submitted: whatever the receiver does with it is submitted later, so it can't survive without its cause. Only what leaves the
 * process, the replies to clients, waits until its commit is complete. A chain of calls so costs the client one wait, not one for each hop; and
 * a store that writes to a disk can complete many commits with one flush.
 *
 * <p><b>Reads see submitted commits.</b> {@link #load} and {@link #scan} see every commit that was submitted before, complete or not.
 *
 * <p><b>Failure is final.</b> When a commit fails, all later ones fail; the engine then stops, since its memory is ahead of the store.
 *
 * <p>Used by many threads at once; calls for one instance come one at a time. Stages may be completed by any thread.
 */
public interface Store extends AutoCloseable {
    /**
     * The codec for values that the store goes by. It reads what older builds have written, if there is such here: the state in a creation that was under way, say.
     *
     * @param application the application that uses the store
     */
    default ValueCodec values(CompiledApplication application) {
        return Codecs.values(application);
    }

    /**
     * The record of an instance, also again after it was released or after a commit of it was refused. The caller owns it from now on, until it gives it up by {@link #release}.
     *
     * @return the record as of its last commit; empty if there is none
     */
    CompletionStage<Optional<InstanceRecord>> load(Address address);

    /**
     * Submits what a step did, to take effect as a whole or not at all. The record goes on being changed by later steps: a store that
     * wants its bytes takes them before this method returns. So it does with the messages, and it numbers their envelopes. Blocks while the store
     * is too far behind.
     *
     * <p>A step that changed nothing is submitted too: its replies tell of what it has read, so they must not leave before that is durable.
     *
     * @throws dev.stateflow.runtime.core.codec.CodecException if the record or a message can't be written. Nothing was submitted then, and the store goes on; the
     *     caller's record is ahead of it and must be loaded again
     * @return completes when this commit, and with it all that were submitted before it, can't be lost any more
     */
    CompletionStage<Void> commit(Commit commit);

    /** Tells that the owner of a loaded record forgets it: the next step on that instance loads it again. */
    void release(InstanceRecord record);

    /**
     * Passes the record of every instance to a visitor, for recovery, for tools and for tests. To be called while no step runs. The
     * visitor must not change the records.
     */
    void scan(Consumer<InstanceRecord> visitor);

    /**
     * The messages between instances that committed steps sent and that no committed step has handled, in the order of their commits:
     * what a runtime delivers first when it starts.
     */
    List<Envelope> undelivered();

    /**
     * Passes each instance whose committed record has an {@link InstanceRecord#nextDue() nextDue} to a visitor, with that time: what a runtime sets
     * its alarms by when it starts. Called before any step runs. A {@link dev.stateflow.runtime.core.message.Wake} is never stored: this is where
     * a lost one comes back from.
     */
    void due(ObjLongConsumer<Address> visitor);

    /** Waits for submitted commits, then frees what the store holds. */
    @Override
    void close();
}
