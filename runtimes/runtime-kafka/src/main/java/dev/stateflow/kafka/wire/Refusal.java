package dev.stateflow.kafka.wire;

/**
 * A request that is not served, and has no effect.
 *
 * @param reason the kind
 * @param detail one line for people
 */
public record Refusal(Reason reason, String detail) {}
