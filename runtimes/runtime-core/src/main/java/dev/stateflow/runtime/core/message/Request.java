package dev.stateflow.runtime.core.message;

/**
 * Asks an instance for something.
 *
 * @param target the instance
 * @param operation what is asked for
 * @param returnTo where the reply goes; also identifies the request, so that a repetition is recognised
 */
public record Request(Address target, Operation operation, ReturnAddress returnTo) implements Message {}
