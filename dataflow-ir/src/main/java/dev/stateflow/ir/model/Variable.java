package dev.stateflow.ir.model;

/**
 * A live value.
 *
 * @param name the variable's name; {@code $n} for the n-th operand-stack value; {@code this} for a helper's receiver
 * @param type its type
 */
public record Variable(String name, TypeRef type) {}
