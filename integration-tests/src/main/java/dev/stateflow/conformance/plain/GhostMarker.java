package dev.stateflow.conformance.plain;

/** Tells the constructor that instrumentation adds, which runs no user code, from the program's own. Never instantiated. */
public final class GhostMarker {
    private GhostMarker() {}
}
