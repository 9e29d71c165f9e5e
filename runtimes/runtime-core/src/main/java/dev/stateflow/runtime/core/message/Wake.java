package dev.stateflow.runtime.core.message;

/**
 * Tells an instance that time has passed, so that what is due happens. Spurious and repeated ones are harmless, and it carries nothing: what is due,
 * and when, stands in the record. It need not be stored either: a binding that starts again asks the records.
 *
 * @param target the instance
 */
public record Wake(Address target) implements Message {}
