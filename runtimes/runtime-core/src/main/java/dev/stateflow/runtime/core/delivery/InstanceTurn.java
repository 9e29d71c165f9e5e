package dev.stateflow.runtime.core.delivery;

import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.StepFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One turn of one instance: some messages handled, one write, then sends. Used by one thread.
 *
 * <ol>
 *   <li>Read what is stored; {@link InstanceTurns#begin}. After the messages have arrived, and consistently: a state from before may not know of the call that a reply
 *       is for, so that the reply would be dropped, and nothing written that a fence could stop.
 *   <li>{@link #handle} the messages that have arrived for the instance.
 *   <li>If {@link #needsWrite}: write {@link #toStore} on the condition that the stored version still is {@link #expectedVersion} (0: that nothing is stored).
 *       If it is not, another worker was faster: forget this turn and begin again. Nothing has left, so nothing happened.
 *   <li>Send {@link #outgoing}, in order. Not before the write: what is sent tells of it.
 *   <li>If {@link #needsTrim}: write {@link #trimmed} on the condition that the stored version is that of {@link #toStore}. If it is not, another worker has taken over the outbox.
 *   <li>Acknowledge the messages that were handled. Not before the sends: until then they are what makes somebody finish a turn that was cut off.
 * </ol>
 *
 * <p>A worker may stop between any two of these, or go on long after it was taken for dead: messages are then handled or sent again, which de-duplication makes harmless.
 */
public final class InstanceTurn {
    private final StepFunction steps;
    private final RecordCodec records;
    private final MessageCodec messages;
    private final InstanceRecord record;
    private final @Nullable StoredInstance stored;
    private final List<OutgoingMessage> outgoing;
    private final List<Reply> unheard = new ArrayList<>(0);
    private long nextSequence;
    private boolean changed;
    private @Nullable StoredInstance toStore;

    InstanceTurn(
            StepFunction steps,
            RecordCodec records,
            MessageCodec messages,
            InstanceRecord record,
            @Nullable StoredInstance stored) {
        this.steps = steps;
        this.records = records;
        this.messages = messages;
        this.record = record;
        this.stored = stored;
        this.outgoing = stored == null ? new ArrayList<>() : new ArrayList<>(stored.outbox());
        this.nextSequence = stored == null ? 0 : stored.nextSequence();
    }

    /**
     * Handles a message.
     *
     * @param message for this instance
     * @param now the time, in epoch milliseconds
     * @throws IllegalStateException if the turn was written already
     * @throws IllegalArgumentException if the message is for another instance
     */
    public void handle(Message message, long now) {
        if (toStore != null) {
            throw new IllegalStateException("the turn of " + record.address() + " was written already");
        }
        Queue<Message> next = new ArrayDeque<>(1);
        next.add(message);
        for (Message each = next.poll(); each != null; each = next.poll()) {
            List<Message> sent = new ArrayList<>(2);
            steps.step(record, each, now, sent::add);
            changed |= record.changed();
            // encoded at once: a later step may change what the messages hold
            sent.forEach(out -> post(out, next));
        }
    }

    /** Sends again what the instance waits for, where messages get lost: {@link StepFunction#repeatRequests}. */
    public void repeatRequests() {
        steps.repeatRequests(record, out -> post(out, new ArrayDeque<>(0)));
    }

    private void post(Message message, Queue<Message> refusals) {
        if (message instanceof Reply failure && failure.isForNobody()) {
            unheard.add(failure);
            return;
        }
        byte[] bytes;
        try {
            bytes = messages.encode(message);
        } catch (CodecException e) {
            // what can't be written fails at the call
            refusals.add(MessageCodec.refusal((Request) message, e));
            return;
        }
        Address target = message.target();
        String client =
                message instanceof Reply reply && reply.to() instanceof ReturnAddress.Client to ? to.requestId() : null;
        outgoing.add(new OutgoingMessage(nextSequence++, target, client, bytes));
    }

    /** The failures of calls for which nobody waits: for the log, once the turn is written. */
    public List<Reply> unheard() {
        return List.copyOf(unheard);
    }

    /** The record as it stands. Not to be changed. */
    public InstanceRecord record() {
        return record;
    }

    /** Whether there is something to write. If not, there may still be something to send. */
    public boolean needsWrite() {
        return changed;
    }

    /** The version that must be stored for a write to be made; 0 if nothing must be stored. */
    public long expectedVersion() {
        return stored == null ? 0 : stored.version();
    }

    /**
     * What to write: the record with all that is to be sent.
     *
     * @throws CodecException if a value of the state or of a call that waits can't be written
     */
    public StoredInstance toStore() {
        StoredInstance result = toStore;
        if (result == null) {
            result = new StoredInstance(
                    expectedVersion() + 1, records.encode(record), outgoing, nextSequence, record.nextDue());
            toStore = result;
        }
        return result;
    }

    /** What to send after the write, in order: what earlier turns may have left unsent first. */
    public List<OutgoingMessage> outgoing() {
        return outgoing.stream()
                .map(m -> changed || isStored(m) ? m : m.nameless())
                .toList();
    }

    /** What is not written has no number, which the next turn will use again. */
    private boolean isStored(OutgoingMessage message) {
        return stored != null && message.sequence() < stored.nextSequence();
    }

    /** Whether the store holds messages that have been sent when {@link #outgoing} is. */
    public boolean needsTrim() {
        return changed
                ? !outgoing.isEmpty()
                : stored != null && !stored.outbox().isEmpty();
    }

    /** What to write after the sends, on top of what is stored then: {@link #toStore}, or if that was not written, what this turn began with. */
    public StoredInstance trimmed() {
        StoredInstance base = changed ? toStore() : stored;
        if (base == null) {
            throw new IllegalStateException("nothing is stored for " + record.address());
        }
        return base.trimmed(base.nextSequence());
    }
}
