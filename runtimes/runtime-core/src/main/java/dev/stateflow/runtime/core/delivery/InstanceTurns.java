package dev.stateflow.runtime.core.delivery;

import dev.stateflow.runtime.core.codec.MessageCodec;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.step.StepFunction;
import org.jspecify.annotations.Nullable;

/** Begins turns. May be used by several threads at once. */
public final class InstanceTurns {
    private final StepFunction steps;
    private final RecordCodec records;
    private final MessageCodec messages;

    /**
     * @param steps with {@link dev.stateflow.runtime.core.step.BorderPolicy#ENCODED_BY_BINDING}, and the delivery that the transport promises
     * @param records for the application's records
     * @param messages for its messages
     */
    public InstanceTurns(StepFunction steps, RecordCodec records, MessageCodec messages) {
        this.steps = steps;
        this.records = records;
        this.messages = messages;
    }

    /**
     * Begins a turn of an instance.
     *
     * @param instance whose
     * @param stored what the store has for it; null if it has nothing
     * @throws dev.stateflow.runtime.core.codec.CodecException if the stored bytes are not a record of this build
     */
    public InstanceTurn begin(Address instance, @Nullable StoredInstance stored) {
        InstanceRecord record = stored == null ? new InstanceRecord(instance) : records.decode(stored.record());
        return new InstanceTurn(steps, records, messages, record, stored);
    }
}
