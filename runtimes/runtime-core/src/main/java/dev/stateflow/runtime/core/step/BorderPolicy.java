package dev.stateflow.runtime.core.step;

/** What happens to arguments and results when they cross from one instance to another. */
public enum BorderPolicy {
    /** They are copied at the moment they are sent. For bindings that hand messages over in memory. */
    COPY,
    /**
     * As {@link #COPY}, but answers to clients are not copied unless they are remembered: the binding encodes them before it gives the record to the next step. Those that can't be encoded are its business.
     */
    COPY_BETWEEN_INSTANCES,
    /**
     * They are not copied: the binding encodes every message that a step sent before it gives the record to the next step. Entity objects
     * become references by the encoding. What can't be encoded shows only then: see {@link
     * dev.stateflow.runtime.core.codec.MessageCodec#refusal}.
     */
    ENCODED_BY_BINDING
}
