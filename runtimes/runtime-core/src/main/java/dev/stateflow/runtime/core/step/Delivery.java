package dev.stateflow.runtime.core.step;

/** What a binding promises of messages between instances, and so what instances remember of them. */
public enum Delivery {
    /** Each message arrives once: nothing is remembered. */
    EXACTLY_ONCE,
    /**
     * Each message arrives, perhaps several times and in any order: a repeated request is dropped, since its answer was sent and arrives as well.
     * This is what a transport that retries gives together with an outbox that is written with the record.
     */
    AT_LEAST_ONCE,
    /**
     * Messages may be lost, repeated and overtaken. The sender keeps its request until it is answered and can send it again; the receiver keeps its
     * answer until the sender is known to have it, and repeats it.
     */
    UNRELIABLE
}
