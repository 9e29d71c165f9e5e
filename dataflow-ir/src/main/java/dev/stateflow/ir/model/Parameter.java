package dev.stateflow.ir.model;

/**
 * A parameter of a method or constructor.
 *
 * @param name its name in the source, or {@code arg0}, {@code arg1}, … where the class file has none
 * @param type its type
 */
public record Parameter(String name, TypeRef type) {}
