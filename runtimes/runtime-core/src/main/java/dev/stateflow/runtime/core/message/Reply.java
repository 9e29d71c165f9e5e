package dev.stateflow.runtime.core.message;

/**
 * Answers a request.
 *
 * @param to whom
 * @param outcome a value or an exception
 */
public record Reply(ReturnAddress to, Outcome outcome) implements Message {}
