package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import org.jspecify.annotations.Nullable;

/** The records of a subtask. All methods are about the instance whose key is Flink's current one. Used by one thread. */
interface Instances {
    /** Whose record is stored; null if there is none. */
    @Nullable
    Address address();

    /** The record of an instance, to be changed in place; a new one if nothing is stored. */
    InstanceRecord get(Address address);

    /** A record of an instance which nobody else has: changed or not, it is what is stored only after {@link #replace}. A new one if nothing is stored. */
    InstanceRecord getIsolated(Address address);

    /** A record that {@link #get} gave has changed. */
    void changed(InstanceRecord record);

    /**
     * A record that {@link #getIsolated} gave has changed.
     *
     * @throws dev.stateflow.runtime.core.codec.CodecException if it can't be written: nothing has changed then
     */
    void replace(InstanceRecord record);

    /** Gives Flink all that it does not have yet: a checkpoint is made. */
    void flush();
}
