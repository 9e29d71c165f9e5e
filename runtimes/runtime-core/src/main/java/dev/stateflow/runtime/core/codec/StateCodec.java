package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.util.List;

/** Bytes for the state of one entity object, as a creation carries it. */
public final class StateCodec {
    private final ValueCodec values;

    /**
     * A codec for states.
     *
     * @param values the codec for the values that they hold
     */
    public StateCodec(ValueCodec values) {
        this.values = values;
    }

    /**
     * Encodes the state.
     *
     * @throws CodecException if a value can't be written
     */
    public byte[] encode(EntityType type, EntityObject instance) {
        return values.encode(List.of(instance), out -> write(type, instance, out));
    }

    /**
     * Reads the state into a blank object, which has its address.
     *
     * @throws CodecException if the bytes are not a state of this type
     */
    public void decode(byte[] state, EntityType type, EntityObject blank) {
        values.decode(state, List.of(blank), in -> {
            read(type, blank, in);
            return blank;
        });
    }

    static void write(EntityType type, EntityObject instance, ValueOutput out) {
        instance.stateflow$write(out);
    }

    static void read(EntityType type, EntityObject blank, ValueInput in) {
        OlderBuild older = OlderBuild.of(in);
        if (older == null) {
            blank.stateflow$read(in);
        } else {
            older.readState(type.name(), blank, (GraphReader) in);
        }
    }
}
