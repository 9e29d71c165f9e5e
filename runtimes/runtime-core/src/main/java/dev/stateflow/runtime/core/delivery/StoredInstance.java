package dev.stateflow.runtime.core.delivery;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a store keeps for one instance, written and read as a whole.
 *
 * @param version increases with every write. A write is made only if the stored version still is {@link InstanceTurn#expectedVersion}: that is the fence
 * @param record the encoded record
 * @param outbox messages that were not known to be sent when this was written, in order
 * @param nextSequence the sequence number of the next outgoing message
 * @param nextDue when the instance wants a wake, in epoch milliseconds; empty if it waits for no time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredInstance(
        long version, byte[] record, List<OutgoingMessage> outbox, long nextSequence, OptionalLong nextDue) {
    public StoredInstance {
        outbox = List.copyOf(outbox);
    }

    /** This, with messages gone from the outbox that have been sent: those before a sequence number. To be written on top of this version. */
    public StoredInstance trimmed(long before) {
        return new StoredInstance(
                version + 1,
                record,
                outbox.stream().filter(m -> m.sequence() >= before).toList(),
                nextSequence,
                nextDue);
    }
}
