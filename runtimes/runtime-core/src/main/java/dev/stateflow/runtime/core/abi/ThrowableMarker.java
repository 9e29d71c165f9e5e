package dev.stateflow.runtime.core.abi;

/** Tells the synthetic constructor of an application's exception class from the user's own. Never instantiated. */
public final class ThrowableMarker {
    private ThrowableMarker() {}
}
