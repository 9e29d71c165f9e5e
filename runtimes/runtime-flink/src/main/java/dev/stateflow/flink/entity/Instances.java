package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import org.jspecify.annotations.Nullable;

/** The records of a subtask that are changed in place. All methods are about the instance whose key is Flink's current one. Used by one thread. */
interface Instances {
    /** Whose record is stored; null if there is none. */
    @Nullable
    Address address();

    /** The record of an instance, to be changed in place; a new one if nothing is stored. */
    InstanceRecord get(Address address);

    /** A record that {@link #get} gave has changed. */
    void changed(InstanceRecord record);

    /** Gives Flink all that it does not have yet: a checkpoint is made. */
    void flush();
}
