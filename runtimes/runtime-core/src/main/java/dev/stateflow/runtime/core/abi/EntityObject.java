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
    default void stateflow$write(ValueOutput out) {
        stateflow$state(new StateFields.Writer(out));
    }

    /** Reads what {@link #stateflow$write} wrote. */
    default void stateflow$read(ValueInput in) {
        stateflow$state(new StateFields.Reader(in));
    }

    /** Gives each state field what {@code fields} makes of its value, those of superclasses first. */
    default void stateflow$state(StateFields fields) {
        throw new IllegalStateException(getClass().getName() + " does not tell its state");
    }

    /** The key, boxed. Written by the class that declares the key; a hand-written step class may do without. */
    default Object stateflow$key() {
        throw new IllegalStateException(getClass().getName() + " has no key");
    }

    /** Sets the key field; does nothing if the key is a method. */
    default void stateflow$key(Object key) {}

    /**
     * Calls a member of this resident instance: what {@link EntityType#invoke} does.
     *
     * @return the result, boxed; null for void, or if the method suspended ({@link Execution#isSuspended()})
     * @throws Throwable what the method throws
     */
    default @Nullable Object stateflow$invoke(int member, @Nullable Object[] args, Execution x) throws Throwable {
        throw new IllegalStateException(getClass().getName() + " has no members");
    }
}
