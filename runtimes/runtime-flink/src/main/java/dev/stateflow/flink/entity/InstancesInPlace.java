package dev.stateflow.flink.entity;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records on the heap, in Flink's own map. It gives the object itself, or while a checkpoint is made a copy that it keeps from then on: so a record can be changed in place, and need not be given back.
 */
final class InstancesInPlace implements Instances {
    private final RecordState state;
    private @Nullable Stored current;

    InstancesInPlace(RecordState state) {
        this.state = state;
    }

    @Override
    public @Nullable Address address() {
        Stored stored = state.read();
        return stored == null ? null : stored.address(state.codec());
    }

    @Override
    public InstanceRecord get(Address address) {
        Stored stored = state.read();
        current = stored;
        return stored == null ? new InstanceRecord(address) : stored.record(state.codec());
    }

    @Override
    public void changed(InstanceRecord record) {
        Stored stored = current;
        if (stored == null || !stored.holds(record) || record.isBlank()) {
            state.write(record);
        } else {
            stored.changed();
        }
    }

    @Override
    public void flush() {
        // Flink has them all
    }
}
