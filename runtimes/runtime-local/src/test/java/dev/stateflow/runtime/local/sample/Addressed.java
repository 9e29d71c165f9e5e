package dev.stateflow.runtime.local.sample;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.message.Address;
import org.jspecify.annotations.Nullable;

/** What the compiler adds to the topmost class of each entity hierarchy. */
public abstract class Addressed implements EntityObject {
    private transient @Nullable Address stateflow$address;

    @Override
    public @Nullable Address stateflow$address() {
        return stateflow$address;
    }

    @Override
    public void stateflow$address(Address address) {
        this.stateflow$address = address;
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
