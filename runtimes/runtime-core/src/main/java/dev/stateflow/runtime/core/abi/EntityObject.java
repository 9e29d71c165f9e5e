package dev.stateflow.runtime.core.abi;

import dev.stateflow.runtime.core.message.Address;
import org.jspecify.annotations.Nullable;

/**
 * Implemented by every split entity class. An object is either the resident instance that a step works on, or a reference:
 * address and key, no state.
 */
public interface EntityObject {
    /** The address, or null while the constructor of a new instance runs. */
    @Nullable
    Address stateflow$address();

    /** Gives the object its address. */
    void stateflow$address(Address address);

    /** Writes the state fields, those of superclasses first. */
    void stateflow$write(ValueOutput out);

    /** Reads what {@link #stateflow$write} wrote. */
    void stateflow$read(ValueInput in);
}
