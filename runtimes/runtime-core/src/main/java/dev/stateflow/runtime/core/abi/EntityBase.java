package dev.stateflow.runtime.core.abi;

import dev.stateflow.runtime.core.message.Address;
import org.jspecify.annotations.Nullable;

/** What every split entity class that extends {@code Object} in the source extends: the same for all of them, so it is written once. */
public abstract class EntityBase implements EntityObject {
    private transient @Nullable Address stateflow$address;

    protected EntityBase() {}

    @Override
    public final @Nullable Address stateflow$address() {
        return stateflow$address;
    }

    @Override
    public final void stateflow$address(Address address) {
        stateflow$address = address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return References.equal(this, other);
    }

    @Override
    public int hashCode() {
        return References.hash(this);
    }

    @Override
    public String toString() {
        return References.print(this);
    }
}
