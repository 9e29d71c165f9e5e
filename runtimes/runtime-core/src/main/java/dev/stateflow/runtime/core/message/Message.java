package dev.stateflow.runtime.core.message;

import org.jspecify.annotations.Nullable;

/** What is delivered to instances and clients. */
public sealed interface Message permits Request, Reply, Wake {
    /** The instance that it is for; null if it is for a client. */
    @Nullable
    Address target();
}
