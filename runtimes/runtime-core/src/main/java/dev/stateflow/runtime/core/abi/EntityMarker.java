package dev.stateflow.runtime.core.abi;

/** Tells the synthetic constructor of a split entity class, which runs no user code, from the user's own. Never instantiated. */
public final class EntityMarker {
    private EntityMarker() {}
}
