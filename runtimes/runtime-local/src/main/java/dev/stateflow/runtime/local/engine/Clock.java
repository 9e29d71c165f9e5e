package dev.stateflow.runtime.local.engine;

/** What time it is. The engine's only source of time for entities, so that tests can make it. */
public interface Clock {
    /** The machine's clock. */
    Clock SYSTEM = System::currentTimeMillis;

    /** Milliseconds since 1970-01-01T00:00Z. May go back, as clocks of machines do. */
    long now();

    /** Has a listener called whenever the time changes other than by passing. The machine's clock never calls: the engine looks at it often. */
    default void onJump(Runnable listener) {}
}
